namespace KnowledgeGraph.GraphQL.Errors;

/// <summary>Carries one or more <see cref="GraphQLError"/>s out of a stage that cannot go on.</summary>
public sealed class GraphQLException : Exception
{
    /// <summary>One error.</summary>
    public GraphQLException(GraphQLError error)
        : this([error])
    {
    }

    /// <summary>One error of a kind, without place.</summary>
    public GraphQLException(ErrorCode code, string message)
        : this(new GraphQLError(code, message))
    {
    }

    /// <summary>Several errors; at least one.</summary>
    public GraphQLException(IReadOnlyList<GraphQLError> errors)
        : base(errors.Count == 1 ? errors[0].ToString() : string.Join(Environment.NewLine, errors)) => Errors = errors;

    /// <summary>What went wrong; never empty.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>What it looks like to the one who runs the server, of which clients learn nothing; null where there is no more to say.</summary>
    public Exception? Cause { get; init; }
}
