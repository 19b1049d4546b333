using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using HotChocolate.Execution.Processing;
using KnowledgeGraph.HotChocolate.Objects;
using KnowledgeGraph.HotChocolate.Operations;
using KnowledgeGraph.Query.Json;

namespace KnowledgeGraph.HotChocolate.References;

/// <summary>
/// One operation that looks up nodes by id: for each field that returned references one <c>nodes(ids:)</c>, or several where there are more
/// ids than one takes, with the field's selections below.
/// </summary>
internal sealed class ReferenceLookUp
{
    private static readonly ConditionalWeakTable<Selection, byte[]> Documents = [];
    private readonly GraphAnswer _answer;
    private readonly List<(Selection Selection, ReferenceKey[] Keys)> _parts;

    private ReferenceLookUp(GraphAnswer answer, List<(Selection, ReferenceKey[])> parts) => (_answer, _parts) = (answer, parts);

    /// <summary>The look-up of keys that are asked in one name.</summary>
    public static ReferenceLookUp Of(GraphAnswer answer, IReadOnlyList<ReferenceKey> keys) => new(answer, [.. keys
        .GroupBy(key => key.Selection)
        .SelectMany(group => group.Chunk(answer.Graph.MaxIds), (group, chunk) => (group.Key, chunk))]);

    /// <summary>Asks the graph.</summary>
    /// <param name="found">Takes the nodes that there are.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="GraphQLException">The runner refused.</exception>
    public async Task RunAsync(Dictionary<ReferenceKey, GraphObject> found, CancellationToken cancellation)
    {
        var request = _answer.Request with { Document = Document(), OperationName = null, Variables = Variables() };
        using var output = new LimitedBuffer(GraphRun.FirstBytes, GraphRun.MostBytes);
        var outcome = await _answer.Runner.RunAsync(request, output, cancellation);
        // Its values outlive the buffer.
        var json = JsonElement.Parse(output.Written);
        if (!outcome.IsComplete) throw new GraphQLException(AnswerErrors.Of(json.GetProperty("errors")));
        var data = json.GetProperty("data");
        for (var i = 0; i < _parts.Count; i++) Take(data.GetProperty(AliasOf(i)), _parts[i].Keys, found);
    }

    private void Take(JsonElement nodes, ReferenceKey[] keys, Dictionary<ReferenceKey, GraphObject> found)
    {
        var at = 0;
        foreach (var node in nodes.EnumerateArray())
        {
            var key = keys[at++];
            if (node.ValueKind != JsonValueKind.Null) found[key] = Checked(new GraphObject(node, _answer.Origin), key);
        }
    }

    private static GraphObject Checked(GraphObject node, ReferenceKey key) =>
        key.Selection.Field.Type.NamedType() is not ObjectType type || type.Name == node.TypeName
            ? node
            : throw new GraphQLException(ErrorBuilder.New()
                .SetMessage($"'{key.Id}' is of the type {node.TypeName}, and '{key.Selection.Field.Coordinate}' leads to {type.Name} alone.").Build());

    // A field's references, as most often: the text is kept with its selection, since it is the same each time.
    private byte[] Document() => _parts.Count == 1 ? Documents.GetValue(_parts[0].Selection, _ => MakeDocument()) : MakeDocument();

    private byte[] MakeDocument()
    {
        var operation = _parts[0].Selection.DeclaringOperation;
        var selections = new SelectionSetNode([.. _parts.Select((part, i) => Nodes(part.Selection, i))]);
        var ids = new NonNullTypeNode(new ListTypeNode(new NonNullTypeNode(new NamedTypeNode("ID"))));
        VariableDefinitionNode[] variables =
        [
            .. GraphPart.Used(operation.Definition, selections),
            .. _parts.Select((_, i) => new VariableDefinitionNode(null, new VariableNode(IdsOf(i)), null, ids, null, [])),
        ];
        return GraphPart.Print(null, OperationType.Query, variables, selections, _answer.Graph.Document);
    }

    private FieldNode Nodes(Selection selection, int number)
    {
        var type = selection.Field.Type.NamedType();
        var below = new SelectionSetNode([.. selection.SyntaxNodes.ToArray().SelectMany(node => node.Node.SelectionSet!.Selections)]);
        var kept = new SelectionRewriter(selection.DeclaringOperation.Schema, _answer.Graph.Document).Below(below, type);
        return new FieldNode(
            new NameNode("nodes"),
            new NameNode(AliasOf(number)),
            [],
            [new ArgumentNode("ids", new VariableNode(IdsOf(number)))],
            new SelectionSetNode([
                new FieldNode(new NameNode("__typename"), new NameNode(GraphObject.TypeAlias), [], [], null),
                .. type.Kind == TypeKind.Union ? kept.Selections : [new InlineFragmentNode(null, new NamedTypeNode(type.Name), [], kept)],
            ]));
    }

    private byte[] Variables()
    {
        var written = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(written))
        {
            writer.WriteStartObject();
            if (!_answer.Request.Variables.IsEmpty)
                foreach (var variable in JsonElement.Parse(_answer.Request.Variables.Span).EnumerateObject()) variable.WriteTo(writer);
            for (var i = 0; i < _parts.Count; i++)
            {
                writer.WriteStartArray(IdsOf(i));
                foreach (var key in _parts[i].Keys) writer.WriteStringValue(key.Id);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        return written.WrittenSpan.ToArray();
    }

    private static string AliasOf(int number) => $"r{number}";

    private static string IdsOf(int number) => $"kgIds_{number}";
}
