using System.Collections.Immutable;

namespace KnowledgeGraph.Storage.Snapshots;

/// <summary>What a snapshot says of itself.</summary>
internal sealed record SnapshotMark(long ChangeNumber, int Generation, ImmutableDictionary<string, string> Meta);
