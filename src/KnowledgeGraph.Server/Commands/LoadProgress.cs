using KnowledgeGraph.Evidence.Seeds;
using Spectre.Console;

namespace KnowledgeGraph.Server.Commands;

/// <summary>A progress bar for each stage of a load, on a terminal; silence where the output is a file or a pipe.</summary>
internal static class LoadProgress
{
    /// <summary>Runs the load and shows how far it is.</summary>
    public static Task<LoadReport> ShowAsync(Func<IProgress<SeedProgress>?, Task<LoadReport>> load)
    {
        if (Console.IsOutputRedirected || Console.IsErrorRedirected) return load(null);
        return AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).StartAsync(async context =>
        {
            var bars = Enum.GetValues<SeedStage>().ToDictionary(stage => stage, stage => context.AddTask(stage.ToString(), autoStart: false));
            return await load(new Report(bars));
        });
    }

    // Reports at once: Progress<T> would post to the thread pool, and a bar would move after its load has ended.
    private sealed class Report(IReadOnlyDictionary<SeedStage, ProgressTask> bars) : IProgress<SeedProgress>
    {
        void IProgress<SeedProgress>.Report(SeedProgress value)
        {
            var bar = bars[value.Stage];
            if (!bar.IsStarted) bar.StartTask();
            bar.MaxValue = Math.Max(value.Total, 1);
            bar.Value = value.Total == 0 ? 1 : value.Done;
        }
    }
}
