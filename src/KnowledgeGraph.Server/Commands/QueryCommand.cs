using System.Buffers;
using System.CommandLine;
using System.Text;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Server.Opening;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Commands;

/// <summary><c>query</c>: answers one operation without a server, and prints the JSON.</summary>
internal static class QueryCommand
{
    /// <summary>The command.</summary>
    public static Command Create(SettingOptions options)
    {
        var document = new Argument<string>("TEXT|-|FILE") { Description = "The operation: its text, - for standard input, or a file that holds it." };
        var variables = new Option<string?>("--variables") { HelpName = "JSON", Description = "The variables, as a JSON object." };
        var operation = new Option<string?>("--operation") { HelpName = "NAME", Description = "Which operation, where the document has several." };
        var command = new Command("query", "Run one operation and print its JSON answer; exit 1 if it has errors.") { document, variables, operation };
        command.SetAction((parsed, cancellation) => RunAsync(
            options.Read(parsed), parsed.GetRequiredValue(document), parsed.GetValue(variables), parsed.GetValue(operation), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ServerSettings settings, string document, string? variables, string? operation, CancellationToken cancellation)
    {
        var request = new OperationRequest
        {
            Document = await DocumentText.ReadAsync(document, cancellation),
            Variables = CheckVariables(variables),
            OperationName = operation,
        };
        await using var graph = await GraphOpener.OpenAsync(settings, SeedPolicy.FillEmptyStore, Faults.Tell, cancellation);
        if (graph.Loaded is { } loaded) await Console.Error.WriteLineAsync($"Loaded {LoadWords.Of(loaded)}.");

        var answer = new ArrayBufferWriter<byte>();
        var outcome = await graph.Runner.RunAsync(request, answer, cancellation);
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(answer.WrittenMemory, cancellation);
        await output.WriteAsync("\n"u8.ToArray(), cancellation);
        return outcome.Error is null ? ExitCode.Done : ExitCode.Faults;
    }

    // If anything else is wrong with the variables, the runner's answer says so.
    private static ReadOnlyMemory<byte> CheckVariables(string? variables)
    {
        if (variables is null) return default;
        if (!variables.AsSpan().TrimStart().StartsWith('{')) throw new SettingException("variables", "they must be a JSON object, such as {\"id\":\"…\"}.");
        return Encoding.UTF8.GetBytes(variables);
    }
}
