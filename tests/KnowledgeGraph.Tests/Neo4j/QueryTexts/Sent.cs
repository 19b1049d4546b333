using System.Text;
using System.Text.Json;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Neo4j.QueryTexts;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Binding;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions;
using KnowledgeGraph.Search.Roots;

namespace KnowledgeGraph.Tests.Neo4j.QueryTexts;

/// <summary>What an operation sends to Neo4j, without a server.</summary>
internal sealed class Sent
{
    private readonly PlanTexts _texts;
    private readonly BoundPlan _bound;

    private Sent(PlanTexts texts, BoundPlan bound) => (_texts, _bound) = (texts, bound);

    /// <summary>The texts, in order.</summary>
    public IReadOnlyList<string> Texts => [.. _texts.Texts.Select(text => Encoding.UTF8.GetString(text.Text.Span))];

    /// <summary>The only text.</summary>
    public string Text => Assert.Single(Texts);

    /// <summary>The parameters of each query text, as a server decodes them.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, object?>> Parameters
    {
        get
        {
            using var run = Run();
            return [.. run.Texts.Select(Decode)];
        }
    }

    /// <summary>Texts and forms of parameters as golden files hold them.</summary>
    public string Recorded
    {
        get
        {
            var text = new StringBuilder();
            foreach (var (planned, cypher) in _texts.Texts.Zip(Texts))
            {
                text.Append(cypher).Append(";\n");
                for (var i = 0; i < planned.Parameters.Count; i++) text.Append($"// $p{i}: {Form(planned.Parameters[i])}\n");
                for (var i = 0; i < planned.Rows.Count; i++) text.Append($"// $rows[{i}]: {string.Join(", ", planned.Rows[i].Select(Form))}\n");
            }
            return text.ToString();
        }
    }

    /// <summary>A run of the query texts, whose sinks take rows; the caller disposes it.</summary>
    public PlanRun Run() => new(_texts, _bound, new QueryLimits());

    /// <summary>The object under <c>data</c> of a run that has its rows.</summary>
    public static string Written(PlanRun run)
    {
        using var output = new LimitedBuffer(1024, 1 << 20);
        run.Write(output, texts: null);
        return Encoding.UTF8.GetString(output.Written);
    }

    public static Sent By(string schema, string document, string variables = "") =>
        By(ModelLoader.Load([("model.graphql", schema)]), document, variables);

    public static Sent By(GraphModel model, string document, string variables = "", IReadOnlyList<IRootField>? roots = null)
    {
        var schema = ApiSchema.Of(model, roots: [.. new SearchRoots(model).All, .. new QuestionRoots(model, TimeProvider.System).All, .. roots ?? []]);
        var (plan, values) = PlanOf(model, schema, document, variables);
        return new Sent(PlanTexts.Of(GraphLayout.Of(model), plan), new Binder(new QueryLimits()).Bind(plan, values));
    }

    public static (Plan Plan, VariableValues Values) PlanOf(GraphModel model, Schema schema, string document, string variables)
    {
        var operation = new DocumentCache(schema, new QueryLimits()).Prepare(Encoding.UTF8.GetBytes(document)).Operation(null);
        using var json = JsonDocument.Parse(variables.Length == 0 ? "{}" : variables);
        var values = VariableCoercion.CoerceVariables(schema, operation.Node, json.RootElement).OrThrow();
        return (new PlanCache(model, schema, new QueryLimits()).Get(operation, values), values);
    }

    /// <summary>The object under <c>data</c>, from rows that the database is made to answer.</summary>
    /// <param name="first">The rows of the first query text, each a list of columns; null if nothing is sent.</param>
    /// <param name="second">Those of the second.</param>
    public string Answer(IReadOnlyList<object?>[]? first = null, IReadOnlyList<object?>[]? second = null)
    {
        using var run = Run();
        if (first is not null) Hand(run.Sinks[0]!, first);
        if (second is not null) Hand(run.Sinks[1]!, second);
        return Written(run);
    }

    private static void Hand(IRecordSink sink, IReadOnlyList<object?>[] rows)
    {
        sink.OnBegin();
        foreach (var row in rows)
        {
            using var writer = new PackWriter();
            writer.WriteValue(row);
            var reader = new PackReader(writer.Written.Span);
            sink.OnRecord(ref reader);
            Assert.True(reader.IsAtEnd);
        }
    }

    private static IReadOnlyDictionary<string, object?> Decode(QueryText text)
    {
        using var writer = new PackWriter();
        text.Parameters!.Write(writer);
        var reader = new PackReader(writer.Written.Span);
        var decoded = (IReadOnlyDictionary<string, object?>)reader.ReadValue()!;
        Assert.True(reader.IsAtEnd);
        return decoded;
    }

    private static string Form(Given given) => given.Form
        + (given.Property is { } property ? $"({property.Name})" : "")
        + (given.Type is { } type ? $"({type.Name})" : "")
        + (given.Source is null ? "" : $" of {given.Source}");
}
