using KnowledgeGraph.GraphQL.Schemas.Printing;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Testing.Schemas;
using KnowledgeGraph.Testing.Schemas.Rules;

namespace KnowledgeGraph.Tests.Query.Api;

/// <summary>Models unlike the repository's own give APIs that are as whole, and that answer.</summary>
public class OddModelTests
{
    public static TheoryData<string> Models => new(
        "",
        "type Reading @node { value: Int }",
        """type A @node(label: "B", plural: "manyOfA", prefix: "z") { name: String! }""",
        """interface X { many: [X!]! @relationship(type: "R", direction: OUT) } type A implements X @node { n: Int } type B implements X @node { name: String! }""",
        """enum Language { XX } type A @node { title: String! @name @localized  next: A @relationship(type: "NEXT", direction: OUT)  previous: A @relationship(type: "NEXT", direction: IN) }""",
        MadeUpGraph.Schema);

    [Theory]
    [MemberData(nameof(Models))]
    public void The_API_breaks_no_rule_and_prints_what_it_was_built_from(string model)
    {
        using var answering = Answering.Over(model);

        Assert.Empty(SchemaValidator.Validate(answering.Schema));
        var printed = SchemaPrinter.Print(answering.Schema);
        Assert.Equal(printed, SchemaPrinter.Print(SchemaBuilder.Build(printed)));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void What_the_model_leaves_undescribed_the_API_describes_only_where_it_is_its_own(string model)
    {
        using var answering = Answering.Over(model);
        var own = new HashSet<string>(
            answering.Model.NodeTypes.Values.Select(type => type.Name).Concat(answering.Model.Interfaces.Keys).Concat(answering.Model.Enums.Keys));

        var missing = Described.Missing(answering.Schema).Where(coordinate => !own.Contains(coordinate.Split('.')[0])
            && answering.Schema.GetType(coordinate.Split('.')[0]) is not InputObjectType && !coordinate.StartsWith("Query.", StringComparison.Ordinal)
            && !coordinate.Contains("Edge.", StringComparison.Ordinal) && !coordinate.Contains("Facet.", StringComparison.Ordinal)
                && !coordinate.Contains('.', StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    [Fact]
    public void What_is_built_in_names_no_domain()
    {
        using var answering = Answering.Over("type Ship @node { name: String! }");

        Assert.DoesNotMatch("(?i)organi[sz]ation|people|person|partner|compan|treaty|countr", SchemaPrinter.Print(answering.Schema));
    }

    [Theory]
    [InlineData("type News @node { name: String! }", "{ allNews { totalCount } news(id: \"x\") { id } }")]
    [InlineData("type URLMap @node { name: String! }", "{ urlMaps { totalCount } urlMap(id: \"x\") { id } }")]
    public async Task Each_type_has_a_root_for_one_and_a_root_for_all(string model, string document)
    {
        using var answering = Answering.Over(model);

        Assert.Equal(2, (await answering.DataAsync(document)).EnumerateObject().Count());
    }

    [Fact]
    public async Task A_model_without_languages_has_no_language_argument_and_answers_default_names()
    {
        using var answering = Answering.Over("type A @node { name: String! @localized }");
        await PutAsync(answering, new NodeRecord("a:1", "A", new Dictionary<string, Value> { ["name"] = new TextValue("One") }));

        Assert.Null(answering.Schema.GetType("Language"));
        Assert.Empty(((ObjectType)answering.Schema.GetType("A")!).Fields.Find("name")!.Arguments);
        var data = await answering.DataAsync("{ as { nodes { name names { text } } } }");
        Assert.Equal("""{"as":{"nodes":[{"name":"One","names":[{"text":"One"}]}]}}""", data.GetRawText());
    }

    [Fact]
    public async Task A_model_of_one_nameless_type_answers_its_roots_in_the_order_of_ids()
    {
        using var answering = Answering.Over("type Reading @node { value: Int }");
        await PutAsync(
            answering, [.. new[] { 10, 9, 1 }.Select(
            i => new NodeRecord($"reading:{i}", "Reading", new Dictionary<string, Value> { ["value"] = new IntegerValue(i) }))]);

        var data = await answering.DataAsync("""{ readings { nodes { value } } reading(id: "reading:9") { value } node(id: "reading:1") { __typename id } }""");

        Assert.Equal(
            """{"readings":{"nodes":[{"value":1},{"value":10},{"value":9}]},"reading":{"value":9},"node":{"__typename":"Reading","id":"reading:1"}}""",
            data.GetRawText());
    }

    [Fact]
    public async Task An_empty_model_answers_about_itself()
    {
        using var answering = Answering.Over("");

        var about = (await answering.DataAsync("{ about { version model change counts { type count } loadedAt } documents { totalCount } }"))
            .GetProperty("about");

        Assert.Equal(0, about.GetProperty("change").GetInt64());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, about.GetProperty("loadedAt").ValueKind);
    }

    private static async Task PutAsync(Answering answering, params NodeRecord[] nodes) =>
        await answering.Store.ApplyAsync(new GraphWrite { PutNodes = nodes }, TestContext.Current.CancellationToken);
}
