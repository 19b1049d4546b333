namespace KnowledgeGraph.IntegrationTests.Relay;

/// <summary>
/// What the product says to Neo4j for an operation: everything at once, in as few queries as can be, in words that depend on its shape alone.
/// </summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "answers")]
public class RecordingTests
{
    private const string ThreeRoots = """
        {
          ship(id: "ship:1") { name flagship { name followers(first: 2) { nodes { name berths(first: 1) { nodes { code name ships(first: 2) { totalCount nodes { name } } } } } } } }
          berth(id: "berth:0") { name ships(first: 1) { nodes { berths(first: 1) { nodes { ships(first: 1) { nodes { berths(first: 1) { nodes { name } } } } } } } } }
          ships(first: 2) { totalCount nodes { name flagship { flagship { name } berths(first: 1) { nodes { ships(first: 1) { nodes { name } } } } } } }
        }
        """;

    [Fact]
    public async Task Three_root_fields_of_five_levels_leave_at_once_before_anything_is_read()
    {
        await using var fleet = await RelayedFleet.OpenAsync();
        var answer = await fleet.AskAsync(ThreeRoots);
        fleet.Relay.Forget();

        // Until COMMIT has left, nothing comes back: who waited for an answer in between would wait for good.
        fleet.Relay.HoldUntil(message => message.Name == "COMMIT");
        var again = await fleet.AskAsync(ThreeRoots);

        Assert.StartsWith("""{"data":{"ship":{"name":"Ship 1",""", answer, StringComparison.Ordinal);
        Assert.Equal(answer, again);
        Assert.Equal(["BEGIN", "RUN", "PULL", "RUN", "PULL", "RUN", "PULL", "COMMIT"], fleet.Relay.Said.Select(message => message.Name));
        Assert.Single(fleet.Relay.Said.Select(message => (message.Connection, message.Answers)).Distinct());
    }

    [Fact]
    public async Task A_new_shape_leaves_at_once_too()
    {
        await using var fleet = await RelayedFleet.OpenAsync();
        fleet.Relay.Forget();

        // Else the answer to BEGIN may be counted while the relay still reads what left with it.
        fleet.Relay.HoldUntil(message => message.Name == "COMMIT");
        await fleet.AskAsync(ThreeRoots);

        Assert.Equal(["BEGIN", "RUN", "PULL", "RUN", "PULL", "RUN", "PULL", "COMMIT"], fleet.Relay.Said.Select(message => message.Name));
        Assert.Single(fleet.Relay.Said.Select(message => (message.Connection, message.Answers)).Distinct());
    }

    [Fact]
    public async Task A_single_root_field_is_one_query_that_commits_itself()
    {
        await using var fleet = await RelayedFleet.OpenAsync();
        fleet.Relay.Forget();

        var answer = await fleet.AskAsync("""{ ships(first: 500) { nodes { id } } }""");

        Assert.Equal(
            """{"data":{"ships":{"nodes":[{"id":"ship:0"},{"id":"ship:1"},{"id":"ship:2"},{"id":"ship:3"},{"id":"ship:4"},{"id":"ship:5"}]}}}""", answer);
        Assert.Equal(["RUN", "PULL"], fleet.Relay.Said.Select(message => message.Name));
        Assert.Equal("r", ((IReadOnlyDictionary<string, object?>)fleet.Relay.Said[0].Fields[2]!)["mode"]);
    }

    [Fact]
    public async Task A_hundred_aliases_that_differ_in_values_are_one_query()
    {
        await using var fleet = await RelayedFleet.OpenAsync();
        fleet.Relay.Forget();

        var answer = await fleet.AskAsync(
            $"{{ {string.Join(' ', Enumerable.Range(0, 100).Select(i => $"a{i}: ship(id: \"ship:{i}\") {{ name berths(first: {i % 3}) {{ totalCount }} }}"))} }}");

        Assert.Contains("\"a5\":{\"name\":\"Ship 5\",\"berths\":{\"totalCount\":1}},\"a6\":null", answer, StringComparison.Ordinal);
        Assert.Equal(["RUN", "PULL"], fleet.Relay.Said.Select(message => message.Name));
        Assert.Equal(
            Enumerable.Range(0, 100).Select(i => $"ship:{i}"),
            Texts(fleet.Relay.Said[0].Parameters).Where(text => text.StartsWith("ship:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Values_travel_as_parameters_and_leave_the_text_alone()
    {
        await using var fleet = await RelayedFleet.OpenAsync();
        const string Document =
            "query ($id: ID!, $text: String!, $texts: [String!]!, $first: Int!) { ship(id: $id) { name } ships(first: $first, where: { name: { contains: $text }, imo: { in: $texts } }) { nodes { name } } }";
        string[][] values = [["ship:1", "Ship", "a"], ["x' OR true", "`) DETACH DELETE n //", "\\u0060"], ["ship:none", "😀", "b"]];
        fleet.Relay.Forget();

        for (var i = 0; i < values.Length; i++)
            await fleet.AskAsync(
                Document, System.Text.Json.JsonSerializer.Serialize(
                new { id = values[i][0], text = values[i][1], texts = Enumerable.Repeat(values[i][2], i + 1), first = 5 * (i + 1) }));
        var runs = fleet.Relay.Said.Where(message => message.Name == "RUN").ToList();

        Assert.Equal(2 * values.Length, runs.Count);
        Assert.Equal(2, runs.Select(run => run.Text).Distinct().Count());
        for (var i = 0; i < values.Length; i++)
            Assert.Superset(values[i].ToHashSet(), runs.Skip(2 * i).Take(2).SelectMany(run => Texts(run.Parameters)).ToHashSet());
    }

    [Fact]
    public async Task Values_in_the_document_leave_the_text_alone_too()
    {
        await using var fleet = await RelayedFleet.OpenAsync();
        fleet.Relay.Forget();

        foreach (var (id, first) in (IEnumerable<(string, int)>)[("ship:1", 1), ("ship:2", 400), ("no` such", 7)])
            await fleet.AskAsync(
                $"{{ ship(id: \"{id}\") {{ name followers(first: {first}, where: {{ node: {{ name: {{ neq: \"{id}\" }} }} }}) {{ nodes {{ name }} }} }} }}");

        Assert.Single(fleet.Relay.Said.Where(message => message.Name == "RUN").Select(run => run.Text).Distinct());
    }

    [Fact]
    public async Task All_rows_are_asked_for_at_once()
    {
        await using var fleet = await RelayedFleet.OpenAsync();

        await fleet.AskAsync(ThreeRoots);

        Assert.All(fleet.Relay.Said.Where(message => message.Name == "PULL"), pull =>
            Assert.Equal(-1L, ((IReadOnlyDictionary<string, object?>)pull.Fields[0]!)["n"]));
    }

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        string text => [text],
        IReadOnlyDictionary<string, object?> map => map.Values.SelectMany(Texts),
        IEnumerable<object?> list => list.SelectMany(Texts),
        _ => [],
    };
}
