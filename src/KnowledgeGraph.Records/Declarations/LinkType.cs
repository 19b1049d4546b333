namespace KnowledgeGraph.Records.Declarations;

/// <summary>A relationship type, with the order in which a node's links of it are kept.</summary>
/// <param name="Name">The type's name, unique in the catalog.</param>
/// <param name="OutgoingOrder">The order of the links of a start node; far node is the end.</param>
/// <param name="IncomingOrder">The order of the links of an end node; far node is the start.</param>
public sealed record LinkType(string Name, IReadOnlyList<OrderTerm> OutgoingOrder, IReadOnlyList<OrderTerm> IncomingOrder);
