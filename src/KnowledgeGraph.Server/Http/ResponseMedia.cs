namespace KnowledgeGraph.Server.Http;

/// <summary>How an answer is labelled, which decides what its status may say (GraphQL over HTTP, "Status codes").</summary>
internal enum ResponseMedia
{
    /// <summary>The client accepts none of ours.</summary>
    None,

    /// <summary><c>application/graphql-response+json</c>: the status tells what became of the operation.</summary>
    GraphQLResponse,

    /// <summary><c>application/json</c>: 200 for any well-formed request.</summary>
    Json,

    /// <summary><c>text/event-stream</c>: answers one after another, as events.</summary>
    EventStream,

    /// <summary><c>text/html</c>: a browser, which wants a page.</summary>
    Html,
}

/// <summary>The header values of the media types.</summary>
internal static class MediaTypes
{
    /// <summary>The specification's own type.</summary>
    public const string GraphQLResponse = "application/graphql-response+json";

    /// <summary>What older clients understand.</summary>
    public const string Json = "application/json";

    /// <summary>Server-sent events.</summary>
    public const string EventStream = "text/event-stream";

    /// <summary>The Content-Type of an answer in this media; errors that find no acceptable type are plain JSON.</summary>
    public static string ContentType(this ResponseMedia media) =>
        media == ResponseMedia.GraphQLResponse ? "application/graphql-response+json; charset=utf-8" : "application/json; charset=utf-8";
}
