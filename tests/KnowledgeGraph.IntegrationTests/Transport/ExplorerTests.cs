using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Domains;
using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Transport;

/// <summary>What the explorer is given: its files under a strict policy, and documents that any model has and any server knows.</summary>
[Trait("Category", "transport")]
public class ExplorerTests(SeededServer seeded)
{
    [Fact]
    public async Task The_page_and_its_parts_come_from_this_server_under_a_policy_that_allows_nothing_else()
    {
        var server = seeded.Process;
        await RequireBuiltAsync(server);

        var page = await server.GetAsync("/");

        Assert.Equal((200, "text/html"), (page.Status, page.MediaType));
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("\"http", page.Text, StringComparison.Ordinal);
        Assert.Contains("/explorer/assets/", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_document_is_answered_by_its_hash_where_only_known_ones_are()
    {
        using var folder = new TemporaryFolder();
        folder.Write("documents/one.graphql", "{ __typename }");
        await using var server = await ServerProcess.StartAsync("--documents", folder["documents"], "--operations", "known", "--introspection", "off");

        await AssertAnsweredAsync(server, "org:index-usa", "org:world-bank");
    }

    [Fact]
    public async Task Its_documents_are_known_where_no_folder_of_others_is_named()
    {
        await using var server = await ServerProcess.StartAsync("--operations", "known", "--introspection", "off");

        await AssertAnsweredAsync(server, "org:index-usa", "org:world-bank");
        Assert.Equal(403, (await server.PostAsync("""{"query":"{ __typename }"}""")).Status);
    }

    [Fact]
    public async Task A_made_up_model_has_the_same_documents()
    {
        await using var server = await ServerProcess.StartAsync("--schema", Harbour.Schema, "--seed", Harbour.Seed);

        var names = await AssertAnsweredAsync(server, "ship:alva", "port:porto");

        Assert.Contains("SeeShip", names);
        Assert.DoesNotContain("SeeOrganization", names);
    }

    [Fact]
    public async Task The_model_tells_words_for_people_and_what_takes_part_in_what()
    {
        await RequireBuiltAsync(seeded.Process);
        var model = (await seeded.Process.GetAsync("/explorer/model.json")).Json;

        var types = model.GetProperty("types").EnumerateArray().ToDictionary(type => type.GetProperty("name").GetString()!);
        var kinds = model.GetProperty("relationships").EnumerateArray().ToDictionary(kind => kind.GetProperty("name").GetString()!);

        Assert.Equal("people", types["Person"].GetProperty("plural").GetString());
        Assert.True(types["Organization"].GetProperty("takesPart").GetBoolean());
        Assert.True(types["Initiative"].GetProperty("isTakenPartIn").GetBoolean());
        Assert.False(types["Observation"].GetProperty("isEntity").GetBoolean());
        Assert.Equal("works with", kinds["WORKS_WITH"].GetProperty("fromStart").GetProperty("label").GetString());
        Assert.True(kinds["PART_OF"].GetProperty("isDirected").GetBoolean());
        Assert.False(kinds["HOLDS_POSITION"].GetProperty("isDirected").GetBoolean());
        Assert.DoesNotContain(kinds.Values, kind => kind.GetProperty("label").GetString()!.Contains('_', StringComparison.Ordinal));
    }

    internal static async Task RequireBuiltAsync(ServerProcess server)
    {
        if ((await server.GetAsync("/explorer/model.json")).Status == 404)
            Requirement.Absent("This test needs the explorer: install node with npm, and build again.");
    }

    private static async Task<IReadOnlyList<string>> AssertAnsweredAsync(ServerProcess server, string one, string other)
    {
        await RequireBuiltAsync(server);
        var documents = (await server.GetAsync("/explorer/model.json")).Json.GetProperty("documents").EnumerateObject().ToList();
        Assert.NotEmpty(documents);
        foreach (var document in documents)
        {
            var body = $$"""{"documentId":"sha256:{{document.Value.GetProperty("hash").GetString()}}","variables":{{Variables(one, other)}}}""";
            var answer = await server.PostAsync(body);
            var messages = answer.Json.TryGetProperty("errors", out _) ? string.Join(' ', answer.Messages) : "";
            Assert.Equal((document.Name, 200, ""), (document.Name, answer.Status, messages));
        }

        return [.. documents.Select(document => document.Name)];
    }

    // All that any of them asks for; what a document does not declare is passed over.
    private static string Variables(string one, string other) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["id"] = one,
        ["subject"] = one,
        ["a"] = one,
        ["b"] = other,
        ["from"] = one,
        ["to"] = other,
        ["watched"] = new[] { one },
        ["between"] = new[] { one, other },
        ["drawn"] = new[] { one, other },
        ["own"] = true,
        ["limit"] = 10,
        ["center"] = one,
        ["reach"] = 2,
        ["most"] = 100,
        ["wide"] = true,
        ["maxHops"] = 4,
        ["prefix"] = "a",
        ["query"] = "a",
        ["measure"] = "DEGREE",
        ["minSize"] = 2,
        ["resolution"] = 1,
        ["valid"] = "2024-01-01",
        ["before"] = "1903",
        ["later"] = "2024",
    });
}
