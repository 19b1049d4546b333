using System.Text.Json;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.IntegrationTests.Neo4j.Differential;

/// <summary>Pages of one connection, forward and backward, with cursors taken from answers.</summary>
internal sealed class RandomPages(GraphModel model, Schema schema, RandomArguments arguments, RandomOperations operations, ValuePool pool, Random random)
{
    private static readonly string[] Sides =
        ["first: {0}, after: {1}", "last: {0}, before: {1}", "first: {0}, after: {1}, before: {2}", "last: {0}, after: {1}, before: {2}"];

    /// <summary>The operation that gives all cursors, and what makes operations with them.</summary>
    public (MadeOperation All, Func<IReadOnlyList<string>, IEnumerable<MadeOperation>> Pages) Next()
    {
        var type = model.NodeTypes.Values.ElementAt(random.Next(model.NodeTypes.Count));
        var related = ((FieldContainerType)schema.GetType(type.Name)!)
            .Fields.Where(one => one.Type.Named.Name.EndsWith("Connection", StringComparison.Ordinal)).ToList();
        var isRoot = related.Count == 0 || random.Next(2) == 0;
        var field = isRoot ? schema.QueryType!.Fields.Find(type.Plural)! : related[random.Next(related.Count)];
        var begun = new Draft();
        var fixedId = pool.Id(type.Name);
        var where = random.Next(3) == 0 ? arguments.Where(begun, field, depth: 2) : null;
        var order = random.Next(5) > 0 ? arguments.Order(field) : null;
        var chosen = string.Concat(where is null ? "" : $"where: {where}, ", order is null ? "" : $"order: {order}, ");
        string Root(string inner) => isRoot ? inner : $"node(id: {fixedId}) {{ ... on {type.Name} {{ {inner} }} }}";
        return (
            begun.Of(Root($"{field.Name}({chosen}first: 500) {{ edges {{ cursor }} }}")),
            cursors => Sides.OrderBy(_ => random.Next()).Take(2).Select(side =>
            {
                var draft = begun.Copy();
                string Cursor() => draft.Variable("String!", () => JsonSerializer.Serialize(cursors[random.Next(cursors.Count)]));
                var page = string.Format(null, side, arguments.Size(draft), Cursor(), side.Contains("{2}", StringComparison.Ordinal) ? Cursor() : "");
                return draft.Of(
                    Root($"{field.Name}({chosen}{page}) {{ {Nodes(draft, field)}edges {{ cursor node {{ id }} }} pageInfo {{ startCursor endCursor hasNextPage hasPreviousPage }} }}"));
            }));
    }

    private string Nodes(Draft draft, FieldDefinition connection)
    {
        var room = 0;
        var node = ((ObjectType)connection.Type.Named).Fields.Find("nodes")!.Type.Named;
        return random.Next(2) == 0 ? "" : $"nodes {operations.Selection(draft, node, 0, ref room)} ";
    }
}
