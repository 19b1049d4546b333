namespace KnowledgeGraph.Records.Writing;

/// <summary>
/// One change to the graph, applied whole or not at all. Deletions come before puts. Putting replaces the whole record;
/// deleting what is not there does nothing, so that a write may be repeated.
/// </summary>
public sealed record GraphWrite
{
    /// <summary>Nodes to add or replace, each id once.</summary>
    public IReadOnlyCollection<NodeRecord> PutNodes { get; init; } = [];

    /// <summary>Ids of nodes to delete; their relationships must be deleted too.</summary>
    public IReadOnlyCollection<string> DeleteNodes { get; init; } = [];

    /// <summary>Relationships to add or replace, each id once. Type and ends may change.</summary>
    public IReadOnlyCollection<RelationshipRecord> PutRelationships { get; init; } = [];

    /// <summary>Ids of relationships to delete.</summary>
    public IReadOnlyCollection<string> DeleteRelationships { get; init; } = [];

    /// <summary>Texts for readers beside the graph, such as when it was loaded; null removes one.</summary>
    public IReadOnlyDictionary<string, string?> Meta { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>What kinds of change this is, in the writer's words; handed to those who follow the changes.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The ids that followers must look at again; null takes the nodes put or deleted and the ends of the relationships.</summary>
    public IReadOnlyCollection<string>? TouchedIds { get; init; }

    /// <summary>The change number that the writer had read; the write is refused if the store has moved. Null: any.</summary>
    public long? ExpectedChange { get; init; }
}
