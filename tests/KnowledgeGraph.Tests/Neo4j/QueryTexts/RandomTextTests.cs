using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Query.Api;

namespace KnowledgeGraph.Tests.Neo4j.QueryTexts;

/// <summary>Whatever the values of a shape are, its query texts stay the same, and the values are in the parameters alone.</summary>
public class RandomTextTests
{
    private const int Shapes = 60;
    private const int ValuesOfOneShape = 20;
    private static readonly GraphModel Model = ModelLoader.Load([("model.graphql", MadeUpGraph.Schema)]);
    private static readonly Schema Schema = ApiSchema.Of(Model);
    private static readonly MadeUpGraph Graph = MadeUpGraph.Random(Model, seed: 42);

    public static TheoryData<string> Types => [.. Model.NodeTypes.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void The_texts_stay_the_same_for_all_values_of_a_shape(string type)
    {
        var random = new Random(type.Length);
        var filters = new RandomFilters(Schema, Model, scalar => Graph.Json(random, scalar), random);
        var document = $$"""
            query($where: {{type}}Filter, $size: Int!, $date: Date!, $ids: [ID!]!) {
              list: {{Model.NodeTypes[type].Plural}}(where: $where, first: $size) { totalCount nodes { id } }
              asOf(valid: $date) { list: {{Model.NodeTypes[type].Plural}}(where: $where, last: $size) { nodes { id } } }
              nodes(ids: $ids) { id }
            }
            """;
        for (var i = 0; i < Shapes; i++)
        {
            var form = filters.Of(type + "Filter", depth: 3);
            var texts = Sent.By(Model, document, Variables(form)).Texts;
            for (var k = 0; k < ValuesOfOneShape; k++)
            {
                var other = (JsonObject)Other(form, Schema.GetType(type + "Filter")!)!;

                Assert.Equal(texts, Sent.By(Model, document, Variables(other)).Texts);
            }
        }

        string Variables(JsonObject where) => JsonSerializer.Serialize(new
        {
            where,
            size = random.Next(500),
            date = JsonNode.Parse(Graph.Json(random, "Date")),
            ids = Enumerable.Range(0, random.Next(5)).Select(_ => JsonNode.Parse(Graph.Json(random, "ID"))),
        });

        // Of the same form: nulls stay null, Booleans as they are, lists of objects as long.
        JsonNode? Other(JsonNode? value, GraphQLType of) => (value, of.NullableType) switch
        {
            (null, _) => null,
            (JsonObject fields, InputObjectType input) =>
                new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Other(field.Value, input.Fields.Find(field.Key)!.Type)))),
            (JsonArray items, ListType { ItemType: var item }) when item.Named is InputObjectType => new JsonArray([.. items.Select(one => Other(one, item))]),
            (JsonArray, ListType { ItemType: var item }) =>
                new JsonArray([.. Enumerable.Range(0, random.Next(6)).Select(_ => JsonNode.Parse(Graph.Json(random, item.Named.Name)))]),
            (_, ListType { ItemType: var item }) => Other(value, item),
            (_, NamedType { Name: "Boolean" }) => value.DeepClone(),
            (_, var leaf) => JsonNode.Parse(Graph.Json(random, leaf.Named.Name)),
        };
    }
}
