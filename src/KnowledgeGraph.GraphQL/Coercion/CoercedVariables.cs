using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.GraphQL.Coercion;

/// <summary>What came of coercing an operation's variables: the values, or errors.</summary>
/// <param name="Values">The values; null when there are errors.</param>
/// <param name="Errors">VARIABLE_INVALID errors, each naming its variable; empty when there are values.</param>
public readonly record struct CoercedVariables(VariableValues? Values, IReadOnlyList<GraphQLError> Errors)
{
    /// <summary>The values, or an exception that carries the errors.</summary>
    /// <exception cref="GraphQLException">There are errors.</exception>
    public VariableValues OrThrow() => Values ?? throw new GraphQLException(Errors);
}
