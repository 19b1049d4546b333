using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace KnowledgeGraph.IntegrationTests.Export;

/// <summary>Programs of others that read exports. A test is skipped where one is not installed.</summary>
internal static class ExportReaders
{
    private const string Packages = "tests/KnowledgeGraph.IntegrationTests/clients/exports";

    /// <summary>The N-Triples that rapper makes of a Turtle file; the test fails where it is none.</summary>
    public static async Task<string> TriplesAsync(string turtle)
    {
        try
        {
            var (exit, output, error) = await RunAsync("rapper", folder: null, "-q", "-i", "turtle", "-o", "ntriples", turtle);
            Assert.True(exit == 0 && error.Length == 0, error);
            return output;
        }
        catch (Win32Exception)
        {
            Requirement.Absent("This test needs rapper: install the package raptor2-utils of Debian.");
            throw;
        }
    }

    /// <summary>Asks <c>clients/exports/exports.mjs</c>.</summary>
    public static async Task<JsonElement> AskAsync(params string[] arguments)
    {
        var folder = Path.Combine(Requirement.RepositoryRoot(), Packages);
        if (!Directory.Exists(Path.Combine(folder, "node_modules"))) Requirement.Absent($"This test needs packages of npm: run 'npm ci --prefix {Packages}'.");
        try
        {
            var (exit, output, error) = await RunAsync("node", folder, ["exports.mjs", .. arguments]);
            Assert.True(exit == 0, error);
            return JsonSerializer.Deserialize<JsonElement>(output);
        }
        catch (Win32Exception)
        {
            Requirement.Absent("This test needs node: install it, so that the command node is on the PATH.");
            throw;
        }
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(string program, string? folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (folder is not null) start.WorkingDirectory = folder;
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync().WaitAsync(Binary.Patience);
            return (process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }
}
