using System.ComponentModel;
using System.Diagnostics;

namespace KnowledgeGraph.Testing.Processes;

/// <summary>Programs that drive the server as its users do, by packages that others wrote: small ones in <c>clients/</c>, whole apps in <c>apps/</c>.</summary>
public static class Node
{
    private static readonly string Folder = Path.Combine(Requirement.RepositoryRoot(), "tests", "KnowledgeGraph.IntegrationTests");

    /// <summary>
    /// Runs a program of <c>clients/</c> to its end; the lines that it wrote. The test is skipped where there is no node, or none of its packages.
    /// </summary>
    public static Task<string[]> RunAsync(string program, params string[] arguments) => RunAsync("clients", "node", server: null, [program, .. arguments]);

    /// <summary>Builds an app of <c>apps/</c> against a server, and runs it; the lines that it wrote.</summary>
    public static async Task<string[]> RunAppAsync(string app, string program, string server)
    {
        var folder = Path.Combine("apps", app);
        await RunAsync(folder, "npm", server, "run", "build");
        return await RunAsync(folder, "node", server, program, server);
    }

    /// <summary>Starts a program of node's. The test is skipped where there is no node.</summary>
    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Requirement.Absent($"This test needs node: install it, so that the command {start.FileName} is on the PATH.");
            throw;
        }
    }

    private static async Task<string[]> RunAsync(string folder, string command, string? server, params string[] arguments)
    {
        var path = Path.Combine(Folder, folder);
        if (!Directory.Exists(Path.Combine(path, "node_modules")))
            Requirement.Absent($"This test needs packages of npm: run 'npm ci --prefix tests/KnowledgeGraph.IntegrationTests/{folder}'.");
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["KG_SERVER"] = server;
        using var process = Start(start);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync().WaitAsync(Binary.Patience);
            Assert.True(process.ExitCode == 0, $"{command} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await error}{await output}");
            return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }
}
