using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>Makes errors that point at nodes of a document.</summary>
public static class LocatedError
{
    /// <summary>An error located at nodes, in the order given; nodes that a program made have no place.</summary>
    /// <param name="code">What kind of error it is.</param>
    /// <param name="message">Names the thing and the remedy.</param>
    /// <param name="nodes">Where in the document.</param>
    public static GraphQLError At(ErrorCode code, string message, params ReadOnlySpan<Node> nodes)
    {
        var locations = new List<SourceLocation>(nodes.Length);
        foreach (var node in nodes)
        {
            if (node.Location.Line > 0) locations.Add(node.Location.ToSourceLocation());
        }

        return new GraphQLError(code, message, locations);
    }
}
