using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Records.Changes;

namespace KnowledgeGraph.Neo4j.Changes;

/// <summary>What a poll saw.</summary>
/// <param name="Last">The last change.</param>
/// <param name="Layout">The layout of the records.</param>
/// <param name="Changes">From the change that was asked for on, if the last one is another.</param>
internal sealed record ChangesSeen(ChangeMark Last, int Layout, IReadOnlyList<Change> Changes);
