using KnowledgeGraph.Model.Values;

namespace KnowledgeGraph.Evidence.Projection;

/// <summary>What the projection needs to know of a document.</summary>
/// <param name="Id">Its id.</param>
/// <param name="PublishedOn">When it was published, null where that is unknown.</param>
/// <param name="PublisherId">Who published it, null where that is unknown.</param>
public sealed record DocumentFacts(string Id, PartialDate? PublishedOn, string? PublisherId)
{
    /// <summary>What makes it independent of others: its publisher; a document without one counts as its own.</summary>
    internal string IndependenceKey => PublisherId ?? Id;
}
