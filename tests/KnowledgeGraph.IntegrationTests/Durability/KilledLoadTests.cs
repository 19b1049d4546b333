using System.Text;
using KnowledgeGraph.IntegrationTests.Domains;

namespace KnowledgeGraph.IntegrationTests.Durability;

/// <summary>A load is all or nothing, also when the process dies in the middle of it.</summary>
[Trait("Category", "answers")]
public class KilledLoadTests
{
    private const int Ports = 1500;

    private static readonly string[] Ask = ["query", "{ ports(first: 1) { totalCount nodes { id name } } statements { totalCount } about { change } }"];

    [Theory]
    [InlineData(1)]
    [InlineData(20_000)]
    [InlineData(200_000)]
    [InlineData(600_000)]
    public async Task A_load_that_is_killed_leaves_all_of_it_or_nothing(long bytesOnDisk)
    {
        using var folder = new TemporaryFolder();
        folder.Write("large/ports.yaml", PortsFile());
        folder.Write("small/port.yaml", "document: { id: \"doc:small\", title: Small }\nentities:\n  - { id: \"port:only\", type: Port, name: Only }\n");
        string[] model = ["--schema", Harbour.Schema];
        string[] where = [.. model, "--data", folder["data"]];
        var nothing = await Finished.RunAsync([.. Ask, .. model, "--data", ":memory:", "--seed", folder["small"]]);
        var everything = await Finished.RunAsync([.. Ask, .. model, "--data", ":memory:", "--seed", folder["large"]]);

        await using (var server = ServerProcess.Begin([.. where, "--seed", folder["large"]]))
        {
            while (!server.Listens && BytesOf(folder["data"]) < bytesOnDisk) await Task.Yield();
            await server.KillAsync();
        }

        // An empty store takes the small seed, a full one takes none: anything between would show.
        var asked = await Finished.RunAsync([.. Ask, .. where, "--seed", folder["small"]]);
        var verified = await Finished.RunAsync(["verify", .. where]);

        Assert.NotEqual(nothing.Output, everything.Output);
        Assert.Contains(asked.Output, new[] { nothing.Output, everything.Output });
        Assert.Equal(0, verified.ExitCode);
    }

    private static string PortsFile()
    {
        var text = new StringBuilder("document: { id: \"doc:ports\", title: Ports }\nentities:\n");
        for (var i = 0; i < Ports; i++) text.Append($"  - {{ id: \"port:{i}\", type: Port, name: Port {i} }}\n");
        return text.ToString();
    }

    private static long BytesOf(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) : 0;
        }
        catch (IOException)
        {
            // A file that the server made and removed in between.
            return 0;
        }
    }
}
