using KnowledgeGraph.Query.Binding;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Embedded.Paging;

/// <summary>
/// An order in the store's terms. The store breaks ties in the direction of the last term; where the order wants the other one,
/// the id is a term of its own.
/// </summary>
internal sealed class OrderTerms
{
    private readonly bool _idIsTerm;

    public OrderTerms(OrderPlan order)
    {
        var terms = new List<OrderTerm>(order.Keys.Select(key => new OrderTerm(key.Property.Key, key.IsOnEdge, key.IsDescending)));
        _idIsTerm = order.HasDescendingTies != (terms.Count > 0 && terms[^1].IsDescending);
        if (_idIsTerm) terms.Add(new OrderTerm(OrderTerm.IdKey, IsDescending: order.HasDescendingTies));
        Terms = terms;
    }

    public IReadOnlyList<OrderTerm> Terms { get; }

    /// <summary>A cursor's values, one a term.</summary>
    public ReadOnlySpan<Value?> KeysOf(Cursor cursor) => _idIsTerm ? [.. cursor.Keys, new TextValue(cursor.NodeId)] : cursor.Keys;
}
