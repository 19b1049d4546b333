using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>Where the names of nodes are: the default name, one for each language, other names.</summary>
internal static class NameLists
{
    private static readonly Property Name = new("name", ScalarKind.String);

    /// <summary>Types in groups that keep their names under the same keys.</summary>
    public static List<IGrouping<string, NodeType>> Groups(GraphModel model, IEnumerable<NodeType> types) =>
        [.. types.GroupBy(
            type => string.Join(' ', NameSource.Of(model, type).Select(name => $"{name.Key}/{name.Language}/{name.Property.IsList}")), StringComparer.Ordinal)];

    /// <summary>One of a node's names fulfils a condition; null counts as no.</summary>
    public static Expression Test(TextScope scope, Variable node, CompositeType type, AnyNameTest test)
    {
        var item = scope.NewVariable('x');
        var condition = ListTests.Element(scope, new StoredField(Name, item, item, item), test.Element);
        if (test.Element is PropertyTest { Comparison: Comparison.Matches })
            return Any(item, new Call(Function.Coalesce, node[StoredNames.Names], new ListOf([])), condition);
        var groups = Groups(scope.Model, type.Members.Where(member => member.IsEntity));
        if (groups.Count == 0) return new Truth(false);
        if (groups.Count == 1) return Any(item, Names(scope.Model, node, groups[0].First()), condition);
        return new AnyTrue([.. groups.Select(alike => new AllTrue(
            [new LabelTest(node, [.. alike.Select(member => member.Label)]), Any(item, Names(scope.Model, node, alike.First()), condition)]))]);
    }

    // What is missing is null in the list, and a comparison with it says no.
    private static ListCondition Any(Variable item, Expression names, Expression condition) =>
        new(ListQuantifier.Any, item, names, new Call(Function.Coalesce, condition, new Truth(false)));

    private static Expression Names(GraphModel model, Variable node, NodeType type)
    {
        var keys = NameSource.Of(model, type);
        Expression names = new ListOf([.. keys.Where(key => !key.Property.IsList).Select(key => node[key.Key])]);
        foreach (var key in keys.Where(key => key.Property.IsList))
            names = new Operation(names, Operator.Plus, new Call(Function.Coalesce, node[key.Key], new ListOf([])));
        return names;
    }
}
