using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.IntegrationTests.Oracle;

/// <summary>
/// graphql-js in a process of its own, which answers one line for each that it is asked; <c>clients/oracle/oracle.mjs</c> tells the questions.
/// </summary>
internal sealed class GraphQLJs : IAsyncDisposable
{
    private static readonly JsonSerializerOptions AsItStands = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Process _process;

    private GraphQLJs(Process process) => _process = process;

    /// <summary>The folder of the npm project.</summary>
    public static string Folder => Path.Combine(Requirement.RepositoryRoot(), "tests", "KnowledgeGraph.IntegrationTests", "clients", "oracle");

    /// <summary>Starts it over a schema; the test is skipped where its packages are not installed.</summary>
    public static async Task<GraphQLJs> StartAsync(string sdl)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "graphql")))
            Requirement.Absent("This test needs graphql-js: run 'npm ci --prefix tests/KnowledgeGraph.IntegrationTests/clients/oracle'.");
        var process = Node.Start(new ProcessStartInfo("node", "oracle.mjs")
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        });
        var oracle = new GraphQLJs(process);
        await oracle.AskAsync(new { schema = sdl });
        return oracle;
    }

    /// <summary>One question, one answer.</summary>
    public async Task<JsonElement> AskAsync(object question)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question, AsItStands));
        await _process.StandardInput.FlushAsync();
        var answer = await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return answer is null ? throw new InvalidOperationException("graphql-js ended.")
            : JsonDocument.Parse(answer, new JsonDocumentOptions { MaxDepth = 1_000 }).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
