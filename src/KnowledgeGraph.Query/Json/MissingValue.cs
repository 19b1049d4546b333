using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Json;

/// <summary>What an answer shows of a property that has no value, encoded when a plan is compiled.</summary>
public static class MissingValue
{
    private static readonly byte[] EmptyList = "[]"u8.ToArray();

    /// <summary>Null.</summary>
    public static byte[] Null { get; } = "null"u8.ToArray();

    /// <summary>An empty list where the property is a list that is always there, else null.</summary>
    public static byte[] Of(Property property) => property is { IsList: true, IsRequired: true } ? EmptyList : Null;
}
