namespace KnowledgeGraph.Query.Plans;

/// <summary>An entry of an object without a node behind it.</summary>
/// <param name="ResponseName">Its alias or name.</param>
/// <param name="Member">Which field of its type.</param>
public sealed record PlainField<TMember>(string ResponseName, TMember Member)
    where TMember : struct, Enum;
