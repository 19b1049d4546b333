using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Validation.Variables;

/// <summary>One use of a variable and what is expected there.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Position">The expected type and what else holds there.</param>
internal readonly record struct VariableUse(VariableNode Node, ValuePosition Position);
