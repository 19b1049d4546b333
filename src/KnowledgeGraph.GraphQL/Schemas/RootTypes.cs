using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Schemas;

/// <summary>The root operation types (specification section 3.3.1).</summary>
/// <param name="Query">Where queries start; a valid schema has it.</param>
/// <param name="Mutation">Where mutations start, or null when there are none.</param>
/// <param name="Subscription">Where subscriptions start, or null when there are none.</param>
public sealed record RootTypes(ObjectType? Query, ObjectType? Mutation = null, ObjectType? Subscription = null);
