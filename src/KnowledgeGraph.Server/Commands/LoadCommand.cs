using System.CommandLine;
using KnowledgeGraph.Server.Opening;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Commands;

/// <summary><c>load</c>: seed files into the store, all of them or nothing.</summary>
internal static class LoadCommand
{
    /// <summary>The command.</summary>
    public static Command Create(SettingOptions options)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Seed files, and folders of them." };
        var strict = new Option<bool>("--strict")
        {
            Description = "Load nothing (CONFLICT, exit 1) where the files disagree with what others did since they were last loaded.",
        };
        var command = new Command(
            "load", "Load seed files into the store: all of them or nothing. A document that is loaded again says afterwards what its files say now.")
        {
            paths, strict,
        };
        command.SetAction((parsed, cancellation) => LoadAsync(options.Read(parsed), parsed.GetRequiredValue(paths), parsed.GetValue(strict), cancellation));
        return command;
    }

    private static async Task<int> LoadAsync(ServerSettings settings, string[] paths, bool isStrict, CancellationToken cancellation)
    {
        if (paths.FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
            throw new SettingException("load", $"there is no file or folder '{missing}'. Name seed files that exist.");
        await using var graph = await GraphOpener.OpenAsync(settings, SeedPolicy.LeaveAsIs, Faults.Tell, cancellation);
        var loader = graph.CreateLoader(isStrict);
        var report = await LoadProgress.ShowAsync(progress => loader.LoadAsync(paths, progress, cancellation));
        await Console.Out.WriteLineAsync(report.IsNothingNew
            ? $"Nothing new: the store has all of {LoadWords.Of(report)}."
            : $"Loaded {LoadWords.Of(report)}: change {report.Change!.Number} ({LoadWords.Of(report.Counts)}).");
        foreach (var disagreement in report.Disagreements) await Console.Out.WriteLineAsync($"Disagreement: {disagreement}");
        foreach (var fact in report.Unchecked) await Console.Out.WriteLineAsync($"Unchecked: {fact}");
        return ExitCode.Done;
    }
}
