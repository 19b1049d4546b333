using System.Text.Json;
using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Questions.Coalitions;

/// <summary>Which documents are behind coalitions, and what is left without some of them.</summary>
public sealed class CoalitionSourceTests
{
    [Fact]
    public async Task What_two_documents_say_stays_without_either_and_what_one_says_goes_with_it()
    {
        using var hall = Answering.Over(GuildHall.Model);
        // One circle is in both documents, the other in the first alone.
        await LoadAsync(hall, "doc:1", "publisher: house:p,", [.. GuildHall.Circle("a", 1), .. GuildHall.Circle("b", 4)]);
        await LoadAsync(hall, "doc:2", "", [.. GuildHall.Circle("a", 1)]);

        var answer = await hall.CoalitionsAsync("", "method coalitions { stability sources { field value count } members { nodes { node { id } } } }");

        Assert.Equal(["a1 a2 a3", "b1 b2 b3"], Asking.GroupsOf(answer));
        var (first, second) = (answer.GetProperty("coalitions")[0], answer.GetProperty("coalitions")[1]);
        // Without the first each of the other circle is alone, a third of what it was.
        Assert.Equal((1, 2.0 / 3), (first.GetProperty("stability").GetDouble(), Math.Round(second.GetProperty("stability").GetDouble() * 3) / 3));
        Assert.Equal(
            """[{"field":"publisher","value":"p","count":1},{"field":"publisher","value":null,"count":1}]""", first.GetProperty("sources").GetRawText());
        Assert.Equal("""[{"field":"publisher","value":"p","count":1}]""", second.GetProperty("sources").GetRawText());
        Assert.Contains("left out in 2 groups (Hennig 2007)", answer.GetProperty("method").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_documents_there_is_no_stability_and_there_are_no_sources()
    {
        using var hall = await GuildHall.OpenAsync(GuildHall.TwoCircles);

        var answer = await hall.CoalitionsAsync("first: 1", "method coalitions { stability sources { value } }");

        Assert.Equal("""[{"stability":null,"sources":[]}]""", JsonSerializer.Serialize(answer.GetProperty("coalitions")));
        Assert.DoesNotContain("Hennig", answer.GetProperty("method").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connections_have_documents_too()
    {
        using var hall = Answering.Over(GuildHall.Model);
        await LoadAsync(hall, "doc:1", "", [.. GuildHall.Circle("a", 1)]);
        await LoadAsync(hall, "doc:2", "", [.. GuildHall.Circle("a", 1)]);

        var answer = await hall.CoalitionsAsync(
            "basis: CONNECTIONS, types: [MASTER], minSize: 1, resolution: 0.01", "coalitions { size stability sources { count } }");

        Assert.Equal("""[{"size":3,"stability":1,"sources":[{"count":2}]}]""", JsonSerializer.Serialize(answer.GetProperty("coalitions")));
    }

    [Fact]
    public async Task Members_share_what_more_of_them_have_than_others_and_a_coalition_is_called_by_that()
    {
        using var hall = await GuildHall.OpenAsync(
            [.. GuildHall.TwoCircles, .. Enumerable.Range(1, 3).Select(feast => $"feast:{feast} SERVED dish:stew")]);
        await hall.Store.ApplyAsync(
            new()
            {
                PutNodes =
                [
                    GuildHall.Node("dish:stew", ("name_es", "Guiso")),
                    .. Enumerable.Range(1, 3).Select(i => GuildHall.Node($"master:b{i}", ("town", "Lyon"))),
                ],
            },
            TestContext.Current.CancellationToken);

        var answer = await hall.CoalitionsAsync("", "coalitions { label es: label(language: ES) shared { field value count } }");

        var (first, second) = (answer.GetProperty("coalitions")[0], answer.GetProperty("coalitions")[1]);
        Assert.Equal(["dishes stew 3", "feast 1 2", "feast 2 2", "feast 3 2"], Shared(first));
        Assert.Equal(("stew · 1 · 2", "Guiso · 1 · 2"), (first.GetProperty("label").GetString(), first.GetProperty("es").GetString()));
        Assert.Equal("town Lyon 3", Shared(second)[0]);
        Assert.Equal("4 · 5 · 6", second.GetProperty("label").GetString());
    }

    [Fact]
    public async Task Who_shares_nothing_with_anybody_is_called_by_name()
    {
        using var hall = await GuildHall.OpenAsync([.. GuildHall.Circle("a", 1), .. GuildHall.Dine(9, "zoe")]);

        var answer = await hall.CoalitionsAsync("minSize: 1", "coalitions { label shared { value } }");

        Assert.Equal("""{"label":"zoe","shared":[]}""", answer.GetProperty("coalitions")[1].GetRawText());
    }

    [Fact]
    public async Task A_coalition_keeps_its_id_while_it_has_the_same_members()
    {
        using var hall = await GuildHall.OpenAsync(GuildHall.TwoCircles);
        var before = await IdsAsync(hall);

        await GuildHall.AddAsync(hall, [.. GuildHall.Dine(9, "b1", "b2", "b3", "b4"), .. GuildHall.Dine(10, "b3", "b4")], from: 100);
        var after = await IdsAsync(hall);

        Assert.Contains(before[0], after);
        Assert.DoesNotContain(before[1], after);
        Assert.StartsWith("coalition:", before[0], StringComparison.Ordinal);
    }

    private static async Task<string[]> IdsAsync(Answering hall) => [.. (await hall.CoalitionsAsync("", "coalitions { id }"))
        .GetProperty("coalitions").EnumerateArray().Select(coalition => coalition.GetProperty("id").GetString()!)];

    private static string[] Shared(JsonElement coalition) => [.. coalition.GetProperty("shared").EnumerateArray()
        .Select(facet => $"{facet.GetProperty("field")} {facet.GetProperty("value")} {facet.GetProperty("count")}")];

    // Each line is a statement of the document.
    private static async Task LoadAsync(Answering hall, string document, string publisher, string[] lines)
    {
        var parts = lines.Select(line => line.Split(' ')).ToList();
        var entities = parts.Select(part => $"{{ id: master:{part[0]}, type: Master, name: {part[0]} }}")
            .Concat(parts.Select(part => $"{{ id: {part[2]}, type: Feast, name: Feast }}")).Append("{ id: house:p, type: House, name: p }").Distinct();
        var prefix = document.Replace(':', '-');
        var statements = parts.Select((part, i) => $"{{ id: {prefix}-{i}, subject: master:{part[0]}, predicate: feasts, object: {part[2]} }}");
        using var folder = new TemporaryFolder();
        folder.Write("seed.yaml", $"document: {{ id: {document}, {publisher} title: A }}\nentities:\n{Listed(entities)}statements:\n{Listed(statements)}");
        var loader = new SeedLoader(hall.Model, hall.Store, hall.Store, TimeProvider.System);
        await loader.LoadAsync([folder.Path], progress: null, TestContext.Current.CancellationToken);
    }

    private static string Listed(IEnumerable<string> entries) => string.Concat(entries.Select(entry => $"  - {entry}\n"));
}
