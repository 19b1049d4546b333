using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Tests.Query.Operations;

/// <summary>What language is shown, and that it never changes what is found.</summary>
public class LanguageTests
{
    [Fact]
    public async Task A_name_is_shown_in_the_language_asked_for_else_as_it_is()
    {
        using var graph = Answering.Over("enum Language { ES EN } type T @node { name: String! @localized  note: String @localized }");
        await graph.Store.ApplyAsync(
            new GraphWrite
            {
                PutNodes =
                [
                    Node("t:1", ("name", "default"), ("name_es", "español"), ("name_en", "english"), ("note_es", "nota")),
                    Node("t:2", ("name", "alone")),
                ],
            },
            TestContext.Current.CancellationToken);
        const string Document = "{ ts { nodes { name note en: name(language: EN) es: note(language: ES) null: name(language: null) } } }";

        Assert.Equal(
            """[{"name":"alone","note":null,"en":"alone","es":null,"null":"alone"},{"name":"default","note":null,"en":"english","es":"nota","null":"default"}]""",
            await NodesAsync(graph, Document));
    }

    [Fact]
    public async Task Filters_and_orders_look_at_the_default_name_whatever_the_language()
    {
        using var graph = Answering.Over("enum Language { ES EN } type T @node { name: String! @localized }");
        await graph.Store.ApplyAsync(
            new GraphWrite { PutNodes = [Node("t:1", ("name", "a"), ("name_es", "z")), Node("t:2", ("name", "b"), ("name_es", "y"))] },
            TestContext.Current.CancellationToken);

        Assert.Equal(
            """[{"name":"a","es":"z"},{"name":"b","es":"y"}]""", await NodesAsync(graph, "{ ts(order: [{ name: ASC }]) { nodes { name es: name(language: ES) } } }"));
        Assert.Equal("""[{"es":"z"}]""", await NodesAsync(graph, "{ ts(where: { name: { eq: \"a\" } }) { nodes { es: name(language: ES) } } }"));
        Assert.Equal("[]", await NodesAsync(graph, "{ ts(where: { name: { eq: \"z\" } }) { nodes { es: name(language: ES) } } }"));
        Assert.Equal("""[{"name":"a"}]""", await NodesAsync(graph, "{ ts(where: { anyName: { eq: \"z\" } }) { nodes { name } } }"));
    }

    [Fact]
    public async Task A_text_of_a_relationship_is_shown_in_the_language_asked_for_and_found_and_sorted_by_its_default()
    {
        using var graph = Answering.Over("""
            enum Language { ES EN }
            type T @node { name: String! next: [T!]! @relationship(type: "NEXT", direction: OUT, properties: "Step") one: T @relationship(type: "ONE", direction: OUT, properties: "Step") }
            type Step @relationshipProperties { words: String @localized }
            """);
        await graph.Store.ApplyAsync(
            new GraphWrite
            {
                PutNodes = [Node("t:1", ("name", "1")), Node("t:2", ("name", "2")), Node("t:3", ("name", "3"))],
                PutRelationships =
                [
                    Step("rel:1", "NEXT", "t:2", ("words", "b"), ("words_es", "x")), Step("rel:2", "NEXT", "t:3", ("words", "a"), ("words_en", "z")),
                    Step("rel:3", "ONE", "t:2", ("words_es", "solo")),
                ],
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(
            """[{"words":"a","es":"a","en":"z","properties":{"words":"a"}},{"words":"b","es":"x","en":"b","properties":{"words":"b"}}]""",
            await EdgesAsync(graph, "order: [{ edge: { words: ASC } }]"));
        Assert.Equal(
            """[{"words":"b","es":"x","en":"b","properties":{"words":"b"}}]""", await EdgesAsync(graph, "where: { edge: { words: { eq: \"b\" } } }"));
        Assert.Equal("[]", await EdgesAsync(graph, "where: { edge: { words: { eq: \"x\" } } }"));
        Assert.Equal(
            """{"words":null,"es":"solo"}""",
            (await graph.DataAsync("{ t(id: \"t:1\") { oneEdge { words es: words(language: ES) } } }")).GetProperty("t").GetProperty("oneEdge").GetRawText());
    }

    private static RelationshipRecord Step(string id, string type, string to, params (string Key, string Text)[] texts) =>
        new(id, type, "t:1", to, texts.ToDictionary(text => text.Key, text => (Value)new TextValue(text.Text)));

    private static async Task<string> EdgesAsync(Answering graph, string arguments) =>
        (await graph.DataAsync(
            $"{{ t(id: \"t:1\") {{ next({arguments}) {{ edges {{ words es: words(language: ES) en: words(language: EN) properties }} }} }} }}"))
        .GetProperty("t").GetProperty("next").GetProperty("edges").GetRawText();

    private static NodeRecord Node(string id, params (string Key, string Text)[] texts) =>
        new(id, "T", texts.ToDictionary(text => text.Key, text => (Value)new TextValue(text.Text)));

    private static async Task<string> NodesAsync(Answering graph, string document) =>
        (await graph.DataAsync(document)).GetProperty("ts").GetProperty("nodes").GetRawText();
}
