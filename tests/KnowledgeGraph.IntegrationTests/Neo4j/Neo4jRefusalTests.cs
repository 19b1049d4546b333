using System.Diagnostics;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Domains;

namespace KnowledgeGraph.IntegrationTests.Neo4j;

/// <summary>What a Neo4j refuses for good is one line with the remedy, at once; and a server is there while it waits for one that may come.</summary>
[Trait("Category", "answers")]
public sealed partial class Neo4jRefusalTests : IDisposable
{
    // Far below the 30 s for which a server that may still start is waited for.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(15);

    private readonly OwnNeo4j _neo4j = new();

    [Fact]
    public async Task A_database_that_may_only_be_read_is_told_by_a_load_and_served()
    {
        using var folder = new TemporaryFolder();
        folder.Write("second.yaml", """
            document: { id: "doc:second", title: Another logbook, publishedOn: 1904-01, language: no }
            entities:
              - { id: "ship:new", type: Ship, name: New, flag: PORTUGAL, tonnage: 1 }
            """);
        await _neo4j.StartAsync();
        var loaded = await Finished.RunAsync(["load", Harbour.Seed, "--schema", Harbour.Schema], environment: Environment);
        await _neo4j.EndAsync("stop");
        await _neo4j.StartAsync("server.databases.read_only=neo4j");

        var changed = await Finished.RunAsync(["load", folder["second.yaml"], "--schema", Harbour.Schema], environment: Environment);
        var asked = await Finished.RunAsync(["query", "{ ships { totalCount } }", "--schema", Harbour.Schema], environment: Environment);

        Assert.Equal(0, loaded.ExitCode);
        Assert.Equal(1, changed.ExitCode);
        Assert.Contains("only be read", Assert.Single(changed.ErrorLines), StringComparison.Ordinal);
        Assert.Equal((0, ""), (asked.ExitCode, asked.Error));
    }

    [Theory]
    [InlineData("bolt", "nosuchdatabase", "NEO4J_DATABASE")]
    [InlineData("neo4j", "nosuchdatabase", "NEO4J_DATABASE")]
    [InlineData("bolt+ssc", "neo4j", "has no TLS")]
    [InlineData("neo4j+s", "neo4j", "has no TLS")]
    public async Task What_does_not_change_by_waiting_is_told_at_once(string scheme, string database, string named)
    {
        var options = Neo4jServer.Options;
        var begun = Stopwatch.GetTimestamp();

        var ended = await Finished.RunAsync(["verify"], environment: new Dictionary<string, string>(Neo4jServer.Environment)
        {
            ["NEO4J_URI"] = $"{scheme}{options.Uri[options.Uri.IndexOf(':', StringComparison.Ordinal)..]}",
            ["NEO4J_DATABASE"] = database,
        });

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(named, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(begun), TimeSpan.Zero, AtOnce);
    }

    [Fact]
    public async Task A_server_that_waits_for_its_database_answers_and_says_why()
    {
        await using var server = ServerProcess.Begin(Environment, "--schema", Harbour.Schema, "--seed", Harbour.Seed);
        await server.SaysAsync($"Neo4j at {_neo4j.Options.Uri} cannot be reached.");
        await server.SaysAsync("is still opening its store.");
        using var client = new HttpClient { BaseAddress = new Uri(Listening().Match(server.Output).Groups[1].Value) };

        var live = await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
        var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        var early = await client.GetAsync(new Uri("/graphql?query={ships{totalCount}}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((200, 503, 503), ((int)live.StatusCode, (int)ready.StatusCode, (int)early.StatusCode));
        Assert.Contains(_neo4j.Options.Uri, await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("bolt", await early.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public void Dispose() => _neo4j.Dispose();

    private Dictionary<string, string> Environment => new()
    {
        ["NEO4J_URI"] = _neo4j.Options.Uri,
        ["NEO4J_USER"] = _neo4j.Options.User!,
        ["NEO4J_PASSWORD"] = _neo4j.Options.Password!,
    };

    [GeneratedRegex("listens on (http[^, ]+),")]
    private static partial Regex Listening();
}
