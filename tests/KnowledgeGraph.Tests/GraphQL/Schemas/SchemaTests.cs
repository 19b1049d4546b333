using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.BuiltIn;
using KnowledgeGraph.Testing.Schemas;
using KnowledgeGraph.Tests.GraphQL.Language.Parsing;

namespace KnowledgeGraph.Tests.GraphQL.Schemas;

public class SchemaTests
{
    [Fact]
    public void A_schema_of_thirty_thousand_types_makes_only_those_that_are_asked_for()
    {
        var made = 0;
        TypeSource? source = null;
        var query = new ObjectType("Query", () => [new FieldDefinition("first", source!.Find("T0")!)]);
        source = new LazyTypes(Enumerable.Range(0, 30_000)
            .Select(i => KeyValuePair.Create($"T{i}", (Func<NamedType>)(() =>
            {
                made++;
                return new ObjectType($"T{i}", () => [new FieldDefinition("next", source!.Find($"T{(i + 1) % 30_000}")!)]);
            })))
            .Prepend(KeyValuePair.Create("Query", (Func<NamedType>)(() => query))));

        var schema = new Schema(source, new RootTypes(query));

        Assert.Equal(0, made);
        Assert.Equal("T0", schema.QueryType!.Fields.Find("first")!.Type.ToString());
        Assert.Equal(1, made);
        Assert.Same(schema.GetType("T0"), schema.GetType("T0"));
        Assert.Equal(30_001 + BuiltInScalars.All.Count + IntrospectionTypes.All.Count, schema.Types.Count());
    }

    [Fact]
    public void Members_are_evaluated_once_even_by_many_threads()
    {
        var evaluated = 0;
        var type = new ObjectType("T", () =>
        {
            Interlocked.Increment(ref evaluated);
            return [new FieldDefinition("a", BuiltInScalars.Int)];
        });

        Parallel.For(0, 100, _ => Assert.Single(type.Fields));

        Assert.Equal(1, evaluated);
    }

    [Fact]
    public void Possible_types_come_from_the_source_where_it_knows_them()
    {
        var node = new InterfaceType("Node", () => []);
        var made = new List<string>();
        var source = new LazyTypes(
            new[] { "A", "B", "C" }.Select(name => KeyValuePair.Create(name, (Func<NamedType>)(() =>
            {
                made.Add(name);
                return new ObjectType(name, () => [], () => [node]);
            }))),
            type => type == node ? ["B"] : null);

        var possible = new Schema(source, new RootTypes(null)).GetPossibleTypes(node);

        Assert.Equal("B", Assert.Single(possible).Name);
        Assert.Equal(["B"], made);
    }

    [Fact]
    public void Reachable_types_are_found_from_the_roots()
    {
        var input = new InputObjectType("In", () => [new InputFieldDefinition("kind", new EnumType("Kind", [new("A")]))]);
        var node = new InterfaceType("Node", () => []);
        var union = new UnionType("U", () => [new ObjectType("Member", () => [])]);
        var query = new ObjectType("Query", () => [new FieldDefinition("u", new ListType(union), [new ArgumentDefinition("in", input)])], () => [node]);

        Assert.Equal(["Query", "Node", "In", "U", "Kind", "Member"], ReachableTypes.From([query]).Names);
    }

    [Theory]
    [InlineData("Int", "Int!", true)]
    [InlineData("Int!", "Int", false)]
    [InlineData("[Node]", "[A!]!", true)]
    [InlineData("Node", "A", true)]
    [InlineData("U", "A", true)]
    [InlineData("Node", "Sub", true)]
    [InlineData("U", "B", false)]
    [InlineData("A", "Node", false)]
    [InlineData("[Int]", "Int", false)]
    [InlineData("Int", "[Int]", false)]
    public void Subtypes_are_covariant(string super, string sub, bool expected)
    {
        var schema = SchemaBuilder.Build(
            "interface Node { a: Int } interface Sub implements Node { a: Int } type A implements Node { a: Int } type B implements Sub & Node { a: Int } union U = A");

        Assert.Equal(expected, Schema.IsSubType(schema.GetType(Alone.ParseType(super))!, schema.GetType(Alone.ParseType(sub))!));
    }

    [Fact]
    public void Meta_fields_are_found_where_they_may_be_selected()
    {
        var schema = SchemaBuilder.Build("type Query { u: U } type A { a: Int } union U = A");

        Assert.NotNull(schema.GetField(schema.QueryType!, "__schema"));
        Assert.NotNull(schema.GetField(schema.QueryType!, "__type"));
        Assert.NotNull(schema.GetField(schema.GetType("U")!, "__typename"));
        Assert.Null(schema.GetField(schema.GetType("A")!, "__schema"));
        Assert.Null(schema.GetField(schema.GetType("A")!, "b"));
    }

    [Fact]
    public void Implementations_are_objects_and_interfaces()
    {
        var schema = SchemaBuilder.Build("interface Node { a: Int } interface Sub implements Node { a: Int } type A implements Node { a: Int }");

        Assert.Equal(["Sub", "A"], schema.GetImplementations((InterfaceType)schema.GetType("Node")!).Select(type => type.Name));
    }
}
