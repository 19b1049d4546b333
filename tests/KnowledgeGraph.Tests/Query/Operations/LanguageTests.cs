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

    private static NodeRecord Node(string id, params (string Key, string Text)[] texts) =>
        new(id, "T", texts.ToDictionary(text => text.Key, text => (Value)new TextValue(text.Text)));

    private static async Task<string> NodesAsync(Answering graph, string document) =>
        (await graph.DataAsync(document)).GetProperty("ts").GetProperty("nodes").GetRawText();
}
