namespace KnowledgeGraph.GraphQL.Errors;

/// <summary>One error of a response (specification section 7.1.6). Read-only.</summary>
public sealed class GraphQLError
{
    /// <summary>An error with everything that a response can say of it.</summary>
    /// <param name="code">What kind of error it is.</param>
    /// <param name="message">Names the thing and the remedy; for developers, no stack traces or secrets.</param>
    /// <param name="locations">Where in the document; empty when it has no place there.</param>
    /// <param name="path">Which field of the response; null when no field is concerned.</param>
    /// <param name="extensions">Further entries of <c>extensions</c>, beside <c>code</c>.</param>
    public GraphQLError(
        ErrorCode code,
        string message,
        IReadOnlyList<SourceLocation>? locations = null,
        ResponsePath? path = null,
        IReadOnlyDictionary<string, object?>? extensions = null)
    {
        Code = code;
        Message = message;
        Locations = locations ?? [];
        Path = path;
        Extensions = extensions;
    }

    /// <summary>What kind of error it is.</summary>
    public ErrorCode Code { get; }

    /// <summary>Names the thing and the remedy.</summary>
    public string Message { get; }

    /// <summary>Places in the document, 1-based; may be empty.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; }

    /// <summary>The response field concerned, or null.</summary>
    public ResponsePath? Path { get; }

    /// <summary>Further entries of <c>extensions</c>, or null. Values are of the kinds that a response can hold.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>The same error with a path and, where it had no locations, these ones.</summary>
    public GraphQLError WithPath(ResponsePath path, IReadOnlyList<SourceLocation> locations) =>
        new(Code, Message, Locations.Count == 0 ? locations : Locations, Path ?? path, Extensions);

    /// <summary>The message with its locations, for logs and tests: <c>message (file:1:2)</c>.</summary>
    public override string ToString() =>
        Locations.Count == 0 ? Message : $"{Message} ({string.Join(", ", Locations)})";
}
