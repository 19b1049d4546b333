using System.Runtime.InteropServices;
using HotChocolate.Execution.Processing;
using HotChocolate.Text.Json;
using KnowledgeGraph.HotChocolate.Api;
using KnowledgeGraph.Query.Json;
using RequestDelegate = HotChocolate.Execution.RequestDelegate;

namespace KnowledgeGraph.HotChocolate.Operations;

/// <summary>
/// The root fields of an operation that are the graph's with all that is below them, beside others: HotChocolate executes the others, and the
/// runner's bytes stand among its own in the order of the operation. Field by field, it needs several times as long for them.
/// </summary>
/// <param name="names">The response names of all root fields, in order.</param>
/// <param name="whole">Those that are the runner's, as they were sent.</param>
/// <param name="rest">The operation without these.</param>
internal sealed class SplitRoots(IReadOnlyList<string> names, ILookup<string, FieldNode> whole, Operation rest)
{
    /// <summary>The roots of an operation; null where none is the runner's alone, or parts of it may follow later.</summary>
    public static SplitRoots? Of(Operation operation, ApiDocument api)
    {
        var definition = operation.Definition;
        var fields = definition.SelectionSet.Selections.OfType<FieldNode>().ToList();
        if (operation.Kind != OperationType.Query || operation.HasIncrementalParts || fields.Count < definition.SelectionSet.Selections.Count) return null;
        var groups = fields.GroupBy(NameOf, StringComparer.Ordinal).ToList();
        var whole = groups.Where(group => IsWhole(group, operation, api)).SelectMany(group => group).ToLookup(NameOf, StringComparer.Ordinal);
        if (whole.Count == 0) return null;
        var left = definition.WithSelectionSet(new SelectionSetNode([.. fields.Where(field => !whole.Contains(NameOf(field)))]));
        left = left.WithVariableDefinitions(GraphPart.Used(definition, left.SelectionSet));
        var rest = operation.Schema.Services.GetRequiredService<OperationCompiler>()
            .Compile($"{operation.Id}/beside-the-graph", operation.Hash, left.Name?.Value, new DocumentNode([left]), operation.Schema);
        return new SplitRoots([.. groups.Select(group => group.Key)], whole, rest);
    }

    /// <summary>
    /// The selections of the graph's part with the whole ones as they were sent: nothing may stand in these that only HotChocolate would read.
    /// </summary>
    public IEnumerable<ISelectionNode> AsSent(IEnumerable<ISelectionNode> part) =>
        part.Where(one => one is not FieldNode field || !whole.Contains(NameOf(field))).Concat(whole.SelectMany(group => group));

    /// <summary>Runs the rest, and joins it with the runner's answers.</summary>
    public async ValueTask RunAsync(RequestContext context, GraphAnswers answers, RequestDelegate next)
    {
        context.TryGetOperation(out var operation);
        context.SetOperation(rest);
        try
        {
            await next(context);
        }
        finally
        {
            // What comes after may ask for the operation as it was sent, for its cache control, say.
            context.SetOperation(operation!);
        }

        context.Result = context.Result switch
        {
            OperationResult one => Joined(context, one, answers.Of(context.VariableValues[0])!),
            OperationResultBatch all => new OperationResultBatch([.. all.Results.Select((one, i) =>
                one is OperationResult result ? Joined(context, result, answers.Of(context.VariableValues[result.VariableIndex ?? i])!) : one)]),
            var other => other,
        };
    }

    // A result without data has lost it to an error of the server's own.
    private OperationResult Joined(RequestContext context, OperationResult result, GraphAnswer answer)
    {
        if (result.Data is not { IsValueNull: false, Value: ResultDocument others }) return result;
        var bytes = new LimitedBuffer(GraphRun.FirstBytes, GraphRun.MostBytes);
        Write(bytes, others, answer);
        var data = new Bytes(bytes);
        // Those of the others were told by whoever read them.
        var errors = AnswerErrors.Filtered(context, answer.Errors.Where(error => whole.Contains((string)error.Path!.ToList()[0])));
        var joined = new OperationResult(new OperationResultData(data, isValueNull: false, data, bytes), result.Errors.AddRange(errors), result.Extensions)
        {
            RequestIndex = result.RequestIndex,
            VariableIndex = result.VariableIndex,
            ContextData = result.ContextData,
        };
        joined.RegisterForCleanup(result);
        return joined;
    }

    private void Write(LimitedBuffer bytes, ResultDocument others, GraphAnswer answer)
    {
        var separator = (byte)'{';
        foreach (var name in names)
        {
            var isWhole = whole.Contains(name);
            var (raw, own) = (default(System.Text.Json.JsonElement), default(ResultElement));
            if (isWhole ? !answer.Data.TryGetProperty(name, out raw) : !others.Data.TryGetProperty(name, out own)) continue;
            bytes.WriteByte(separator);
            bytes.WriteByte((byte)'"');
            bytes.WriteAscii(name);
            bytes.Write("\":"u8);
            if (isWhole) bytes.Write(JsonMarshal.GetRawUtf8Value(raw));
            else own.WriteTo(bytes);
            separator = (byte)',';
        }

        if (separator == '{') bytes.WriteByte(separator);
        bytes.WriteByte((byte)'}');
    }

    private static bool IsWhole(IEnumerable<FieldNode> fields, Operation operation, ApiDocument api)
    {
        var rewriter = new SelectionRewriter(operation.Schema, api);
        rewriter.Root(new SelectionSetNode([.. fields]), operation.RootType);
        return rewriter is { HasGraph: true, HasOthers: false };
    }

    private static string NameOf(FieldNode field) => (field.Alias ?? field.Name).Value;

    private sealed class Bytes(LimitedBuffer json) : IRawJsonFormatter
    {
        public void WriteDataTo(JsonWriter jsonWriter) => jsonWriter.WriteRawValue(json.Written);
    }
}
