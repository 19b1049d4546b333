using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Validation.Fragments;

/// <summary>One use of a fragment in a definition.</summary>
/// <param name="Node">The spread.</param>
/// <param name="FieldsAbove">How many fields of the definition enclose it; 0 at its top.</param>
internal readonly record struct SpreadUse(FragmentSpreadNode Node, int FieldsAbove);
