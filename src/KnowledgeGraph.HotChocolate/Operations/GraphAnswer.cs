using System.Text.Json;
using HotChocolate.Resolvers;
using KnowledgeGraph.HotChocolate.Api;

namespace KnowledgeGraph.HotChocolate.Operations;

/// <summary>
/// The graph beside an operation that HotChocolate executes, for one set of variables: what the runner answered to the graph's part of it, and
/// what else can be asked in its name.
/// </summary>
/// <param name="graph">The API in the schema.</param>
/// <param name="runner">Answers.</param>
/// <param name="request">What was asked: who asks, and the variables as they were sent.</param>
internal sealed class GraphAnswer(GraphApi graph, IOperationRunner runner, OperationRequest request)
{
    /// <summary>The root fields by response name; nothing where the operation has none of the graph.</summary>
    public JsonElement Data { get; init; }

    /// <summary>Why there is no data; empty where there is.</summary>
    public IReadOnlyList<IError> Errors { get; init; } = [];

    /// <summary>The API in the schema.</summary>
    public GraphApi Graph => graph;

    /// <summary>Answers what else is asked.</summary>
    public IOperationRunner Runner => runner;

    /// <summary>Who asks, and the variables as they were sent.</summary>
    public OperationRequest Request => request;

    /// <summary>How types are called in the server's schema; null where they have the API's names.</summary>
    public Func<string, string>? Outward { get; } = graph.Document.Names.AreSame ? null : graph.Document.Names.Outward;

    /// <summary>The answer for the variables that a resolver runs with; null where the operation never came to the graph.</summary>
    public static GraphAnswer? Of(IResolverContext context) =>
        context.ContextData.TryGetValue(nameof(GraphAnswer), out var all) && all is GraphAnswers answers ? answers.Of(context.Variables) : null;
}
