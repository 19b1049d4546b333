using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.GraphQL.Schemas;

/// <summary>Gives the value of a field (specification section 6.4.2). It completes at once where it can.</summary>
/// <returns>
/// The internal value: null, a leaf's value, an <see cref="System.Collections.IEnumerable"/> for a list, any object
/// for a composite type. A <see cref="GraphQLException"/> becomes field errors; any other exception becomes INTERNAL.
/// </returns>
public delegate ValueTask<object?> FieldResolver(FieldContext context);
