using KnowledgeGraph.Evidence.Spans;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Evidence.Verification;

/// <summary>The nodes of a store, as spans are held against them.</summary>
internal sealed class StoreFacts(GraphModel model, StoreContent store) : IStatedGraph
{
    private readonly Dictionary<string, IReadOnlyList<string>> _names = new(StringComparer.Ordinal);
    private readonly QuantityFields _quantities = new(model, store.Statements);

    public NodeType? TypeOf(string id) => store.TypeOf(model, id);

    public IReadOnlyList<string> NamesOf(string id)
    {
        if (!_names.TryGetValue(id, out var names)) _names[id] = names = TypeOf(id) is { } type ? NodeNames.Of(model, type, store.Nodes[id]) : [];
        return names;
    }

    public Statement? Stated(string documentId, string subjectId, string field) => _quantities.Find(documentId, subjectId, field);
}
