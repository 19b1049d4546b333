using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using HotChocolate.Execution.Configuration;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.HotChocolate.Api;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;

namespace KnowledgeGraph.HotChocolate.Tests;

/// <summary>A runner that answers what a test tells it, and remembers what it was asked.</summary>
internal sealed class ScriptedRunner(Func<OperationRequest, string> answer, params string[] events) : IOperationRunner, IOperationStreamer
{
    /// <summary>A small API with all kinds of operations.</summary>
    public const string Sdl = """
        type Query {
          thing(id: ID!, like: Anything): Thing
          nodes(ids: [ID!]!): [Thing]!
          things(first: Int, last: Int): ThingConnection!
        }
        type Mutation { rename(id: ID!, name: String!): Thing }
        type Subscription { renamed: Thing }
        type Thing { id: ID! name: String }
        type ThingConnection { nodes: [Thing!]! pageInfo: String totalCount: Int! }
        scalar Anything
        """;

    private readonly List<(string Document, string Variables)> _asked = [];

    /// <summary>The documents and variables so far.</summary>
    public IReadOnlyList<(string Document, string Variables)> Asked => _asked;

    public ValueTask<OperationOutcome> RunAsync(OperationRequest request, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        _asked.Add((Encoding.UTF8.GetString(request.Document.Span), Encoding.UTF8.GetString(request.Variables.Span)));
        var json = answer(request);
        output.Write(Encoding.UTF8.GetBytes(json));
        return ValueTask.FromResult(OutcomeOf(json));
    }

    async IAsyncEnumerable<OperationOutcome> IOperationStreamer.RunAsync(
        OperationRequest request, IBufferWriter<byte> output, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var json in events)
        {
            await Task.Yield();
            output.Write(Encoding.UTF8.GetBytes(json));
            yield return OutcomeOf(json);
        }
    }

    private static OperationOutcome OutcomeOf(string json) => new(
        HasData: json.Contains("\"data\":", StringComparison.Ordinal),
        json.StartsWith("{\"errors\"", StringComparison.Ordinal) ? ErrorCode.NotFound : null);
}

/// <summary>A scripted graph in a schema.</summary>
internal static class ScriptedGraph
{
    /// <summary>Adds the small API over a scripted runner.</summary>
    public static IRequestExecutorBuilder AddKnowledgeGraph(this IRequestExecutorBuilder builder, ScriptedRunner runner, GraphHosting? hosting = null) =>
        builder.AddKnowledgeGraph(ScriptedRunner.Sdl, new QueryLimits(), hosting ?? new GraphHosting(), _ => runner, _ => runner);
}
