using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Plans;

/// <summary>
/// The order of a connection: its keys, then the (far) node's id, then the relationship's id, in the direction of the last key.
/// Nulls come last in both directions.
/// </summary>
/// <param name="Keys">The keys, the weightiest first.</param>
/// <param name="HasDescendingTies">Whether ids break ties from last to first.</param>
/// <param name="IsDefault">The order that the model gives the connection, and so one that has an index.</param>
/// <param name="Signature">Tells this connection and order from all others; part of every cursor.</param>
public sealed record OrderPlan(IReadOnlyList<OrderKey> Keys, bool HasDescendingTies, bool IsDefault, string Signature)
{
    /// <summary>The members are relationships, each with its far node; else nodes alone.</summary>
    public bool IsOfRelationships { get; init; }
}
