using System.Text.Json;
using HotChocolate.Resolvers;
using KnowledgeGraph.HotChocolate.Api;
using KnowledgeGraph.HotChocolate.Objects;

namespace KnowledgeGraph.HotChocolate.Operations;

/// <summary>
/// The graph beside an operation that HotChocolate executes, for one set of variables: what the runner answered to the graph's part of it, and
/// what else can be asked in its name.
/// </summary>
/// <param name="graph">The API in the schema.</param>
/// <param name="runner">Answers.</param>
/// <param name="request">What was asked: who asks, and the variables as they were sent.</param>
/// <param name="data">The root fields by response name; nothing where the operation has none of the graph, or was refused.</param>
/// <param name="errors">Why it was refused, or why root fields are null that failed alone.</param>
internal sealed class GraphAnswer(GraphApi graph, IOperationRunner runner, OperationRequest request, JsonElement data, IReadOnlyList<IError> errors)
{
    /// <summary>Whether there is data.</summary>
    public bool HasData => data.ValueKind == JsonValueKind.Object;

    /// <summary>The root fields by response name.</summary>
    public JsonElement Data => data;

    /// <summary>Why there is no data; or of data why fields are null, each with its path.</summary>
    public IReadOnlyList<IError> Errors => errors;

    /// <summary>The API in the schema.</summary>
    public GraphApi Graph => graph;

    /// <summary>Answers what else is asked.</summary>
    public IOperationRunner Runner => runner;

    /// <summary>Who asks, and the variables as they were sent.</summary>
    public OperationRequest Request => request;

    /// <summary>What its objects have in common.</summary>
    public GraphOrigin Origin { get; } = new(graph.Document.Names.AreSame ? null : graph.Document.Names.Outward, errors);

    /// <summary>The answer for the variables that a resolver runs with; null where the operation never came to the graph.</summary>
    public static GraphAnswer? Of(IResolverContext context) =>
        context.ContextData.TryGetValue(nameof(GraphAnswer), out var all) && all is GraphAnswers answers ? answers.Of(context.Variables) : null;
}
