namespace KnowledgeGraph.GraphQL.Language;

/// <summary>The three kinds of operation (specification section 2.4).</summary>
public enum OperationKind
{
    /// <summary>A read-only fetch.</summary>
    Query,

    /// <summary>A write followed by a fetch; root fields run one after the other.</summary>
    Mutation,

    /// <summary>A long-lived request that answers events.</summary>
    Subscription,
}
