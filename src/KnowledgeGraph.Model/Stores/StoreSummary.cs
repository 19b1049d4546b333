using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Model.Stores;

/// <summary>How much a store holds.</summary>
/// <param name="ChangeNumber">The last change, 0 in an empty store.</param>
/// <param name="Counts">Nodes by label, labels without nodes left out.</param>
/// <param name="Relationships">Relationships by type, types without any left out.</param>
/// <param name="LoadedAt">When the last load ended, in UTC; null before the first.</param>
public sealed record StoreSummary(
    long ChangeNumber, IReadOnlyDictionary<string, long> Counts, IReadOnlyDictionary<string, long> Relationships, DateTimeOffset? LoadedAt)
{
    /// <summary>The key of <see cref="GraphWrite.Meta"/> under which a load leaves its time, in ISO 8601.</summary>
    public const string LoadedAtKey = "loadedAt";
}
