namespace KnowledgeGraph.Server.Serving;

/// <summary>
/// Takes the path under which a proxy shows the server off each request. Whoever asks the server itself, as probes of its health do, may leave
/// it out.
/// </summary>
/// <param name="path">The path, such as <c>/kg</c>.</param>
/// <param name="next">Answers the request.</param>
internal sealed class PathBase(string path, RequestDelegate next)
{
    private readonly PathString _path = path;

    /// <summary>What answers requests, without a step more where there is no such path.</summary>
    public static RequestDelegate Before(string path, RequestDelegate next) => path.Length == 0 ? next : new PathBase(path, next).HandleAsync;

    private Task HandleAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments(_path, StringComparison.Ordinal, out var rest))
        {
            context.Request.PathBase = context.Request.PathBase.Add(_path);
            context.Request.Path = rest.HasValue ? rest : "/";
        }

        return next(context);
    }
}
