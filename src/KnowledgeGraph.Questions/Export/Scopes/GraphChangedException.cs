namespace KnowledgeGraph.Questions.Export.Scopes;

/// <summary>The graph changed while it was exported, so that what was written is of no one state. Whoever can begins anew.</summary>
/// <param name="before">The change that it was of.</param>
/// <param name="now">The change that it is of now.</param>
public sealed class GraphChangedException(long before, long now) : Exception(
    $"The graph changed while it was exported: it was that of change {before}, and is that of change {now}. "
    + "Export it again, or the state of one change ('change').");
