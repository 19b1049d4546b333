using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Evidence.Spans;

/// <summary>What each document says of numbers and of the fields that explain them (<c>@quantity</c>), found by document, node and field.</summary>
internal sealed class QuantityFields
{
    private readonly HashSet<string> _fields;
    private readonly Dictionary<(string DocumentId, string SubjectId, string Field), Statement> _stated = [];

    /// <summary>Keeps what matters of some statements: those that are accepted.</summary>
    public QuantityFields(GraphModel model, IEnumerable<Statement> statements)
    {
        var quantities = model.NodeTypes.Values.SelectMany(type => type.Properties.Values).Where(property => property.Quantity is not null);
        _fields = quantities
            .SelectMany(property => (string?[])[property.Name, property.Quantity!.Unit, property.Quantity.Currency, property.Quantity.Precision])
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var statement in statements)
            if (statement is { Kind: null, IsAccepted: true } && _fields.Contains(statement.Predicate))
                _stated.TryAdd((statement.DocumentId, statement.SubjectId, statement.Predicate), statement);
    }

    /// <summary>What a document says of a field of a node; null where it says nothing.</summary>
    public Statement? Find(string documentId, string subjectId, string field) => _stated.GetValueOrDefault((documentId, subjectId, field));
}
