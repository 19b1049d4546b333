using HotChocolate.Execution.Processing;
using KnowledgeGraph.HotChocolate.Operations;

namespace KnowledgeGraph.HotChocolate.References;

/// <summary>A node, and what of it is selected where a reference leads to it.</summary>
/// <param name="Selection">The field that returned the reference.</param>
/// <param name="Answer">In whose name the graph is asked, and with which variables.</param>
/// <param name="Id">The node's id.</param>
internal readonly record struct ReferenceKey(Selection Selection, GraphAnswer Answer, string Id);
