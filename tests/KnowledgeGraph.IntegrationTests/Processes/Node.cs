using System.ComponentModel;
using System.Diagnostics;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.IntegrationTests.Processes;

/// <summary>Programs of <c>clients/</c>, which drive the server as its users do: by packages that others wrote.</summary>
internal static class Node
{
    private static readonly string Folder = Path.Combine(Requirement.RepositoryRoot(), "tests", "KnowledgeGraph.IntegrationTests", "clients");

    /// <summary>Runs a program to its end; the lines that it wrote. The test is skipped where there is no node, or none of its packages.</summary>
    public static async Task<string[]> RunAsync(string program, params string[] arguments)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules"))) Requirement.Absent("The packages of clients/ are not installed; 'npm ci' there brings them.");
        var start = new ProcessStartInfo("node", [program, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Start(start);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync().WaitAsync(Binary.Patience);
            Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await error}{await output}");
            return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Requirement.Absent("There is no node.");
            throw;
        }
    }
}
