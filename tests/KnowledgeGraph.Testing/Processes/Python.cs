using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace KnowledgeGraph.Testing.Processes;

/// <summary>
/// Scripts of our own that ask what others have written in Python. A test is skipped where there is none, or where it lacks what a script imports.
/// </summary>
public static class Python
{
    // That of the system, since it has the system's packages.
    private const string Program = "/usr/bin/python3";

    // How scripts end that miss a package.
    private const int Misses = 3;

    /// <summary>Runs a script, gives it a question as JSON and reads its answer as JSON.</summary>
    /// <param name="script">The path of the script from the repository's root.</param>
    /// <param name="packages">The system's packages that it needs.</param>
    /// <param name="question">What it reads from its standard input.</param>
    public static async Task<TAnswer> AskAsync<TAnswer>(string script, string packages, object question) =>
        JsonSerializer.Deserialize<TAnswer>(await RunAsync(script, packages, JsonSerializer.Serialize(question)), JsonSerializerOptions.Web)!;

    /// <summary>Runs a script that reads and writes texts.</summary>
    /// <param name="script">The path of the script from the repository's root.</param>
    /// <param name="packages">The system's packages that it needs.</param>
    /// <param name="input">What it reads from its standard input.</param>
    /// <returns>What it writes to its standard output.</returns>
    public static async Task<string> RunAsync(string script, string packages, string input)
    {
        var start = new ProcessStartInfo(Program, [Path.Combine(Requirement.RepositoryRoot(), script)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Start(start, packages);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync().WaitAsync(Binary.Patience);
            if (process.ExitCode == Misses) Absent(packages);
            Assert.True(process.ExitCode == 0, $"{script} ended with {process.ExitCode}: {await error}");
            return await output;
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    private static Process Start(ProcessStartInfo start, string packages)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Absent(packages);
            throw;
        }
    }

    private static void Absent(string packages) =>
        Requirement.Absent($"This test asks programs of others in Python: install the packages {packages} of Debian, so that {Program} finds them.");
}
