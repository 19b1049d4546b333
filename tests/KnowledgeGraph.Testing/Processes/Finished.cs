using KnowledgeGraph.Testing.Files;

namespace KnowledgeGraph.Testing.Processes;

/// <summary>A command that has ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
public sealed record Finished(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of standard error, without empty ones.</summary>
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Runs a command to its end, in a folder of its own or in the one given.</summary>
    public static async Task<Finished> RunAsync(
        IEnumerable<string> arguments, string? workingFolder = null, string input = "", IReadOnlyDictionary<string, string>? environment = null)
    {
        using var own = workingFolder is null ? new TemporaryFolder() : null;
        using var process = Binary.Prepare(workingFolder ?? own!.Path, arguments, environment);
        process.Start();
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync().WaitAsync(Binary.Patience);
            return new Finished(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }
}
