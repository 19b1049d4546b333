namespace KnowledgeGraph.HotChocolate.Api;

/// <summary>How a graph lives in a server with a schema of its own.</summary>
public sealed record GraphHosting
{
    /// <summary>
    /// Who asks, of an HTTP request or a socket; null where a program asks the executor itself. Default: nobody in particular,
    /// and nothing of <see cref="HttpContext.User"/>.
    /// </summary>
    public Func<HttpContext?, Caller> Caller { get; init; } = static _ => default;

    /// <summary>
    /// Stands before the name of each type of the graph but its scalars that GraphQL itself has, so that they do not collide with types of the
    /// server's own. Root fields keep their names. Default: nothing.
    /// </summary>
    public string TypePrefix { get; init; } = "";

    /// <summary>
    /// Root fields of the API that the schema does not get, since it has others of the same names: <c>node</c> and <c>nodes</c> where HotChocolate's
    /// global object identification is on. Default: none.
    /// </summary>
    public IReadOnlyCollection<string> WithoutRootFields { get; init; } = [];

    /// <summary>
    /// Configures each type of nodes before other parts of HotChocolate look at it, where an extension comes too late for them. Default: nothing.
    /// </summary>
    public Action<IObjectTypeDescriptor>? NodeTypes { get; init; }
}
