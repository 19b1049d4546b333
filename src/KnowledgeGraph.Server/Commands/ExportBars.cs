using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Questions.Export.Content;
using Spectre.Console;

namespace KnowledgeGraph.Server.Commands;

/// <summary>A line for each stage of an export, on a terminal; silence where the output is a file or a pipe.</summary>
internal static class ExportBars
{
    /// <summary>Runs the export and shows how far it is.</summary>
    public static async Task ShowAsync(Func<IProgress<ExportProgress>?, Task> export, IGraphStore store, CancellationToken cancellation)
    {
        if (Console.IsOutputRedirected || Console.IsErrorRedirected)
        {
            await export(null);
            return;
        }

        var summary = await store.SummaryAsync(cancellation);
        // How much a part of the graph has is not known before; it has no more than all of it.
        var most = summary.Counts.Values.Sum() + summary.Relationships.Values.Sum();
        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new SpinnerColumn(), new ElapsedTimeColumn()).StartAsync(async context =>
        {
            var lines = Enum.GetValues<ExportStage>().ToDictionary(
                stage => stage, stage => context.AddTask(stage.ToString(), autoStart: false, maxValue: Math.Max(most, 1)));
            await export(new Report(lines));
            foreach (var line in lines.Values.Where(line => line.IsStarted)) line.StopTask();
        });
    }

    // Reports at once, see LoadProgress.
    private sealed class Report(IReadOnlyDictionary<ExportStage, ProgressTask> lines) : IProgress<ExportProgress>
    {
        void IProgress<ExportProgress>.Report(ExportProgress value)
        {
            var line = lines[value.Stage];
            if (!line.IsStarted) line.StartTask();
            line.Value = value.Done;
            line.Description = $"{value.Stage} {value.Done}";
        }
    }
}
