using System.CommandLine;
using KnowledgeGraph.Opening;
using KnowledgeGraph.Questions.Export;
using KnowledgeGraph.Questions.Export.Scopes;
using KnowledgeGraph.Server.Opening;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Commands;

/// <summary><c>export</c>: the graph as a file that other programs read, to standard output or under a name that only a whole file gets.</summary>
internal static class ExportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(SettingOptions options)
    {
        var format = new Option<string>("--format") { HelpName = "F", Required = true, Description = $"The format: {ExportFormat.Names}." };
        var file = new Option<string?>("--out") { HelpName = "FILE", Description = "The file (default: standard output). It appears once it is whole." };
        var scope = new ExportOptions();
        var command = new Command("export", "Write the graph, or a part of it, for other programs; each value and relationship with its sources.")
        {
            format, file,
        };
        scope.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            options.Read(parsed), parsed.GetRequiredValue(format), parsed.GetValue(file), scope.Read(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ServerSettings settings, string name, string? file, ExportRequest request, CancellationToken cancellation)
    {
        var format = ExportFormat.Find(name) ?? throw new SettingException("format", $"there is no format '{name}'. There are: {ExportFormat.Names}.");
        if (file is not null && Directory.Exists(file)) throw new SettingException("out", $"'{file}' is a folder. Name a file.");
        await using var graph = await GraphOpener.OpenAsync(settings, SeedPolicy.LeaveAsIs, Faults.Tell, cancellation);
        try
        {
            if (file is null) await PrintAsync(graph, format, request, cancellation);
            else await new ExportedFile(graph.Exports, graph.Store, Console.Out, Console.Error).WriteAsync(format, request, file, cancellation);
            return ExitCode.Done;
        }
        catch (GraphChangedException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.Faults;
        }
        catch (IOException exception)
        {
            throw new SettingException("out", $"it cannot be written: {exception.Message}");
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new SettingException("out", $"it cannot be written: {exception.Message}");
        }
    }

    private static async Task PrintAsync(OpenedGraph graph, ExportFormat format, ExportRequest request, CancellationToken cancellation)
    {
        var export = await graph.Exports.PrepareAsync(format, request, cancellation);
        await using var output = Console.OpenStandardOutput();
        await export.WriteAsync(output, progress: null, cancellation);
    }
}
