using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Tests.Query.Operations;

/// <summary>What language is shown, and that it never changes what is found.</summary>
public class LanguageTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("es", "ES")]
    [InlineData("ES", "ES")]
    [InlineData("es-MX", "ES")]
    [InlineData("de", null)]
    [InlineData("de, en", "EN")]
    [InlineData("en;q=0.5, es;q=0.8", "ES")]
    [InlineData("en;q=0.5,es", "ES")]
    [InlineData("en, es", "EN")]
    [InlineData("es;q=0, en;q=0.1", "EN")]
    [InlineData("es;q=0", null)]
    [InlineData("*", null)]
    [InlineData("*, es;q=0.5", null)]
    [InlineData("es;q=0.5, *;q=0.1", "ES")]
    [InlineData("de, *;q=0.5", null)]
    [InlineData("de, *;q=0.5, es;q=0.1", null)]
    [InlineData("esperanto", null)]
    [InlineData(" es ; q=0.3 , en ; q=0.9", "EN")]
    [InlineData(";;;,,,q=", null)]
    [InlineData("es;q=abc", null)]
    public void The_best_language_of_the_model_is_chosen_and_a_star_names_none(string? header, string? expected) =>
        Assert.Equal(expected, LanguageChoice.Of(header, ["ES", "EN"]));

    [Fact]
    public async Task A_name_is_shown_in_the_language_asked_for_else_in_the_callers_else_as_it_is()
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
        const string Document = "{ ts { nodes { name note en: name(language: EN) null: name(language: null) } } }";

        Assert.Equal(
            """[{"name":"alone","note":null,"en":"alone","null":"alone"},{"name":"default","note":null,"en":"english","null":"default"}]""",
            await NodesAsync(graph, Document, null));
        Assert.Equal(
            """[{"name":"alone","note":null,"en":"alone","null":"alone"},{"name":"español","note":"nota","en":"english","null":"español"}]""",
            await NodesAsync(graph, Document, "es"));
    }

    [Fact]
    public async Task Filters_and_orders_look_at_the_default_name_whatever_the_language()
    {
        using var graph = Answering.Over("enum Language { ES EN } type T @node { name: String! @localized }");
        await graph.Store.ApplyAsync(
            new GraphWrite { PutNodes = [Node("t:1", ("name", "a"), ("name_es", "z")), Node("t:2", ("name", "b"), ("name_es", "y"))] },
            TestContext.Current.CancellationToken);

        Assert.Equal("""[{"name":"z"},{"name":"y"}]""", await NodesAsync(graph, "{ ts(order: [{ name: ASC }]) { nodes { name } } }", "es"));
        Assert.Equal("""[{"name":"z"}]""", await NodesAsync(graph, "{ ts(where: { name: { eq: \"a\" } }) { nodes { name } } }", "es"));
        Assert.Equal("[]", await NodesAsync(graph, "{ ts(where: { name: { eq: \"z\" } }) { nodes { name } } }", "es"));
        Assert.Equal("""[{"name":"z"}]""", await NodesAsync(graph, "{ ts(where: { anyName: { eq: \"z\" } }) { nodes { name } } }", "es"));
    }

    private static NodeRecord Node(string id, params (string Key, string Text)[] texts) =>
        new(id, "T", texts.ToDictionary(text => text.Key, text => (Value)new TextValue(text.Text)));

    private static async Task<string> NodesAsync(Answering graph, string document, string? language) =>
        (await graph.DataAsync(document, language: language)).GetProperty("ts").GetProperty("nodes").GetRawText();
}
