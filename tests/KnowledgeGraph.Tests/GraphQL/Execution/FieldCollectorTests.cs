using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.Testing.Schemas;

namespace KnowledgeGraph.Tests.GraphQL.Execution;

public class FieldCollectorTests
{
    private static readonly Schema Schema = SchemaBuilder.Build("""
        type Query { node: Node }
        interface Node { id: ID }
        interface Named implements Node { id: ID, name: String }
        type A implements Named & Node { id: ID, name: String, next: Node }
        type B implements Node { id: ID }
        union AB = A | B
        """);

    [Theory]
    [InlineData("A", "id name size:id next")]
    [InlineData("B", "id next")]
    [InlineData("Named", "id name")]
    [InlineData("Node", "id")]
    public void Fragments_apply_to_the_type_and_what_it_implements(string type, string names)
    {
        var document = Parser.Parse("{ id ... on Named { name } ... on A { size: id } ... on AB { next } ... on Missing { x } }");

        var fields = Collector(document).Collect(Schema.GetType(type)!, OperationChooser.Choose(document, null).SelectionSet);

        Assert.Equal(
            names, string.Join(
            ' ', fields.Select(field => field.ResponseName == field.First.Name.Value ? field.ResponseName : $"{field.ResponseName}:{field.First.Name}")));
    }

    [Fact]
    public void Selections_of_one_response_name_are_merged_in_order_and_so_is_what_they_select()
    {
        var document = Parser.Parse("{ node { id } x: node { a: id } ... { node { b: id ...F } } node { ...F } } fragment F on Node { c: id }");
        var collector = Collector(document);

        var fields = collector.Collect(Schema.QueryType!, OperationChooser.Choose(document, null).SelectionSet);
        var below = collector.CollectSubfields(Schema.GetType("A")!, fields[0]);

        Assert.Equal([("node", 3), ("x", 1)], fields.Select(field => (field.ResponseName, field.Nodes.Count)));
        Assert.Equal([("id", 1), ("b", 1), ("c", 1)], below.Select(field => (field.ResponseName, field.Nodes.Count)));
    }

    private static FieldCollector Collector(KnowledgeGraph.GraphQL.Language.Nodes.DocumentNode document) => new(Schema, document, VariableValues.Empty);
}
