using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.IntegrationTests.Domains;
using KnowledgeGraph.Neo4j.Clients;

namespace KnowledgeGraph.IntegrationTests.Durability;

/// <summary>A second load that is killed in the middle leaves what the first one had loaded, or all of its own.</summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "answers")]
public class KilledReloadTests
{
    private const int Ports = 1500;

    // Everything but moments: all ports with their names, what is said and by which statements, and how it stands.
    private static readonly string[] Ask =
    [
        "query",
        """
        { ports(first: 500) { totalCount nodes { id name statements(first: 5) { nodes { id value status } } } } statements { totalCount }
          retracted: statements(where: { status: { eq: RETRACTED } }) { totalCount } }
        """,
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    [InlineData(400_000)]
    [InlineData(1_000_000)]
    public async Task On_a_file(long bytesOnDisk)
    {
        using var folder = new TemporaryFolder();
        string[] where = ["--schema", Harbour.Schema, "--data", folder["data"]];
        var (first, second) = await AnswersAsync(folder);
        Assert.Equal(0, (await Finished.RunAsync(["load", folder["a"], .. where])).ExitCode);
        var before = BytesOf(folder["data"]);

        using (var load = Binary.Prepare(folder.Path, ["load", folder["b"], .. where]))
        {
            load.Start();
            while (!load.HasExited && BytesOf(folder["data"]) < before + bytesOnDisk) await Task.Yield();
            await KillAsync(load);
        }

        await CheckAsync(where, environment: null, first, second);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(15)]
    public async Task On_Neo4j(int looks)
    {
        await Neo4jServer.EmptyAsync(Neo4jServer.Options);
        using var folder = new TemporaryFolder();
        string[] where = ["--schema", Harbour.Schema];
        var (first, second) = await AnswersAsync(folder);
        Assert.Equal(0, (await Finished.RunAsync(["load", folder["a"], .. where], environment: Neo4jServer.Environment)).ExitCode);

        await using (var client = BoltCypherClient.Open(Neo4jServer.Options))
        using (var load = Binary.Prepare(folder.Path, ["load", folder["b"], .. where], Neo4jServer.Environment))
        {
            load.Start();
            for (var seen = 0; seen < looks && !load.HasExited;)
                if (await IsWritingAsync(client)) seen++;
            await KillAsync(load);
        }

        await CheckAsync(where, Neo4jServer.Environment, first, second);
    }

    private static async Task CheckAsync(string[] where, IReadOnlyDictionary<string, string>? environment, string first, string second)
    {
        var asked = await Finished.RunAsync([.. Ask, .. where], environment: environment);
        var verified = await Finished.RunAsync(["verify", .. where], environment: environment);

        Assert.NotEqual(first, second);
        Assert.Contains(asked.Output, new[] { first, second });
        Assert.Equal((0, ""), (verified.ExitCode, verified.Error));
    }

    // What stores show that were not killed; the second loads both, as what it no longer says is withdrawn.
    private static async Task<(string First, string Second)> AnswersAsync(TemporaryFolder folder)
    {
        folder.Write("a/ports.yaml", PortsFile(i => $"Port {i}"));
        folder.Write("b/ports.yaml", PortsFile(i => i % 3 == 0 ? null : $"Harbour {i}"));
        string[] whole = ["--schema", Harbour.Schema, "--data", folder["whole"]];
        await Finished.RunAsync(["load", folder["a"], .. whole]);
        var first = await Finished.RunAsync([.. Ask, .. whole]);
        await Finished.RunAsync(["load", folder["b"], .. whole]);
        var second = await Finished.RunAsync([.. Ask, .. whole]);
        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        return (first.Output, second.Output);
    }

    private static string PortsFile(Func<int, string?> name)
    {
        var text = new StringBuilder("document: { id: \"doc:ports\", title: Ports }\nentities:\n");
        for (var i = 0; i < Ports; i++)
            if (name(i) is { } known) text.Append($"  - {{ id: \"port:{i}\", type: Port, name: {known} }}\n");
        return text.ToString();
    }

    private static async Task KillAsync(Process process)
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Binary.Patience, TestContext.Current.CancellationToken);
    }

    private static async Task<bool> IsWritingAsync(BoltCypherClient client)
    {
        var rows = new RowList<long>(row => (long)row[0]!);
        var text = QueryText.Of("SHOW TRANSACTIONS YIELD currentQuery, activeLockCount WHERE activeLockCount > 10 RETURN count(*)");
        await client.RunAsync([text], [rows], TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        return rows.Rows[0] > 0;
    }

    private static long BytesOf(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        }
        catch (IOException)
        {
            // A file that the program removed in between.
            return 0;
        }
    }
}
