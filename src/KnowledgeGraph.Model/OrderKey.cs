namespace KnowledgeGraph.Model;

/// <summary>One key of an order.</summary>
/// <param name="Property">What is compared.</param>
/// <param name="OnEdge">A property of the relationship, else of the (far) node.</param>
/// <param name="Descending">From last to first.</param>
public sealed record OrderKey(Property Property, bool OnEdge, bool Descending);
