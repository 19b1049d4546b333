using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Planning.Inputs;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Records.Declarations;

namespace KnowledgeGraph.Query.Planning;

/// <summary>Plans the order of a connection from its <c>order</c> argument, else from the model.</summary>
internal static class OrderPlanner
{
    private const int MaxKeys = 16;
    private static readonly Property RelationshipId = new(OrderTerm.IdKey, ScalarKind.Id);

    public static OrderPlan Plan(PlanningContext context, ConnectionSource source, CompositeType target, FieldAt at)
    {
        var byDefault = source.Followed is { } field ? DefaultOrder.Of(field) : DefaultOrder.Of(target);
        var (keys, isDescending) = context.Given(at, ArgumentMeaning.Order) is { Items: { Count: > 0 } items } ? Keys(items, at) : (byDefault, false);
        var isDefault = !isDescending && keys.SequenceEqual(byDefault);
        return new OrderPlan(keys, isDescending, isDefault, Signature(source, keys, isDescending)) { IsOfRelationships = source.Followed is not null };
    }

    private static (IReadOnlyList<OrderKey> Keys, bool HasDescendingTies) Keys(IReadOnlyList<TracedInput> items, FieldAt at)
    {
        if (items.Count > MaxKeys) throw PlanningContext.Refuse(at, ErrorCode.LimitExceeded, $"'order' has {items.Count} keys; at most {MaxKeys} are allowed.");
        var keys = new List<OrderKey>();
        var isDescending = false;
        foreach (var item in items)
        {
            var (key, value) = KeyOf(item);
            var isOnEdge = key.Step is { } step && IsOnEdge(step);
            if (key.Step is not null) (key, value) = KeyOf(value);
            isDescending = IsDescending(((ApiEnumValue<SortDirection>)value.Value!).Value);
            var property = key.Property;
            // Behind an id nothing is left to decide but, among relationships, their own id.
            if (property is null && !isOnEdge) return (keys, isDescending);
            keys.Add(new OrderKey(property ?? RelationshipId, isOnEdge, isDescending));
            if (property is null) return (keys, isDescending);
        }
        return (keys, isDescending);
    }

    private static (SortKeyField Key, TracedInput Value) KeyOf(TracedInput input) => ((SortKeyField)input.Fields![0].Key, input.Fields[0].Value);

    private static bool IsOnEdge(SortStep step) => step switch
    {
        SortStep.Node => false,
        SortStep.Edge => true,
    };

    private static bool IsDescending(SortDirection direction) => direction switch
    {
        SortDirection.Asc => false,
        SortDirection.Desc => true,
    };

    private static string Signature(ConnectionSource source, IReadOnlyList<OrderKey> keys, bool hasDescendingTies)
    {
        var terms = keys.Select(key => $"|{(key.IsOnEdge ? "edge." : "")}{key.Property.Name} {(key.IsDescending ? '-' : '+')}");
        var text = source.Place + string.Concat(terms) + (hasDescendingTies ? "|-" : "|+");
        return Fnv.Hash(text).ToString("x8");
    }
}
