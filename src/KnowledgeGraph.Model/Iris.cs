namespace KnowledgeGraph.Model;

/// <summary>What vocabularies of others call a type or a field: absolute IRIs.</summary>
/// <param name="Is">Classes of a type, properties of a field.</param>
/// <param name="Start">Of what describes relationships: properties that lead from such a description to the start.</param>
/// <param name="End">Of what describes relationships: properties that lead from such a description to the end.</param>
public sealed record Iris(IReadOnlyList<string> Is, IReadOnlyList<string> Start, IReadOnlyList<string> End)
{
    /// <summary>None.</summary>
    public static Iris None { get; } = new([], [], []);
}
