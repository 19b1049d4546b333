namespace KnowledgeGraph.Model;

/// <summary>One key of an order.</summary>
/// <param name="Property">What is compared.</param>
/// <param name="IsOnEdge">A property of the relationship, else of the (far) node.</param>
/// <param name="IsDescending">From last to first.</param>
public sealed record OrderKey(Property Property, bool IsOnEdge, bool IsDescending);
