using System.CommandLine;
using KnowledgeGraph.Evidence.Verification;
using KnowledgeGraph.Server.Opening;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Commands;

/// <summary><c>verify</c>: whether the graph is what its statements say, and whether these stand where they say.</summary>
internal static class VerifyCommand
{
    /// <summary>The command.</summary>
    public static Command Create(SettingOptions options)
    {
        var command = new Command("verify", "Check the graph against its statements, and these against the texts at hand; "
            + "exit 1 with a line for each fault.");
        command.SetAction((parsed, cancellation) => VerifyAsync(options.Read(parsed), cancellation));
        return command;
    }

    private static async Task<int> VerifyAsync(ServerSettings settings, CancellationToken cancellation)
    {
        await using var graph = await GraphOpener.OpenAsync(settings, SeedPolicy.LeaveAsIs, Faults.Tell, cancellation);
        var report = await new Verifier(graph.Model, graph.Store).RunAsync(graph.Texts, cancellation);
        foreach (var fault in report.Faults) await Console.Error.WriteLineAsync(fault.ToString());
        foreach (var open in report.Unchecked) await Console.Out.WriteLineAsync($"Unchecked: {open}");
        foreach (var notice in report.Notices) await Console.Error.WriteLineAsync(notice);
        await Console.Out.WriteLineAsync(
            $"{report.Statements} statements, {report.CheckedSpans} spans checked in {report.Texts} texts, {report.Unchecked.Count} unchecked, "
            + $"{report.Relationships} relationships with evidence, {report.PassedOver} without passed over: {report.Faults.Count} faults.");
        return report.IsClean ? ExitCode.Done : ExitCode.Faults;
    }
}
