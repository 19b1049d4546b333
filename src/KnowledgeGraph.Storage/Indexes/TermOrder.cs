using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// The meaning of a list of <see cref="OrderTerm"/>s over the columns of one snapshot: what every comparer and index
/// shares. Hot: sorts and seeks run through it.
/// </summary>
internal sealed class TermOrder
{
    private readonly Term[] _terms;

    public TermOrder(IReadOnlyList<OrderTerm> terms, Elements nodes, Elements? relationships, HeldValues? held = null)
    {
        _terms = new Term[terms.Count];
        for (var i = 0; i < terms.Count; i++)
        {
            var term = terms[i];
            var source = term.IsOfRelationship ? relationships : nodes;
            if (source is null) throw new ArgumentException($"The order key '{term.Key}' is of a relationship; nodes alone have none.", nameof(terms));
            var ids = string.Equals(term.Key, OrderTerm.IdKey, StringComparison.Ordinal) ? source.Symbols : null;
            _terms[i] = new Term(source.Column(term.Key), ids, held?.Of(source, term.Key), term.IsOfRelationship, term.IsDescending);
        }
        TieSign = terms.Count > 0 && terms[^1].IsDescending ? -1 : 1;
    }

    /// <summary>1 if ties break ascending, -1 if descending.</summary>
    public int TieSign { get; }

    public int Compare(int nodeA, int relationshipA, int nodeB, int relationshipB)
    {
        foreach (ref readonly var term in _terms.AsSpan())
        {
            var (a, b) = term.IsOfRelationship ? (relationshipA, relationshipB) : (nodeA, nodeB);
            if (term.Compare(a, b) is not 0 and var order) return order;
        }
        return 0;
    }

    /// <summary>Compares an element to the values of a cursor, one a term.</summary>
    public int CompareTo(int node, int relationship, ReadOnlySpan<Value?> values)
    {
        if (values.Length != _terms.Length)
            throw new ArgumentException($"The order has {_terms.Length} keys, the position {values.Length} values.", nameof(values));
        for (var i = 0; i < _terms.Length; i++)
        {
            ref readonly var term = ref _terms[i];
            if (term.Compare(term.IsOfRelationship ? relationship : node, values[i]) is not 0 and var order) return order;
        }
        return 0;
    }

    // Ids: where the key is the id itself, which compares by code unit.
    private readonly record struct Term(Column Column, Symbols? Ids, Value?[]? Held, bool IsOfRelationship, bool IsDescending)
    {
        public int Compare(int a, int b) => Ids is null ? Compare(At(a), At(b)) : Directed(Ids.Compare(a, b));

        public int Compare(int a, Value? b) => Ids is not null && b is TextValue id ? Directed(Ids.Compare(a, id.Text)) : Compare(At(a), b);

        private Value? At(int number) => Held is { } held ? held[number] ??= Column[number] : Column[number];

        private int Compare(Value? a, Value? b)
        {
            if (ReferenceEquals(a, b)) return 0;
            if (a is null || b is null) return a is null ? 1 : -1;
            return Directed(Value.Compare(a, b));
        }

        private int Directed(int order) => IsDescending ? -order : order;
    }
}
