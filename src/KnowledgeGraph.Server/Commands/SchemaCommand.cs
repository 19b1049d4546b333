using System.CommandLine;
using KnowledgeGraph.Server.Opening;

namespace KnowledgeGraph.Server.Commands;

/// <summary><c>schema</c>: prints the API that comes from the model; no store is opened.</summary>
internal static class SchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Create(SettingOptions options)
    {
        var command = new Command("schema", "Print the API's schema as SDL.");
        command.SetAction(async (parsed, _) =>
        {
            await Console.Out.WriteLineAsync(GraphOpener.PrintSchema(options.Read(parsed)).TrimEnd());
            return ExitCode.Done;
        });
        return command;
    }
}
