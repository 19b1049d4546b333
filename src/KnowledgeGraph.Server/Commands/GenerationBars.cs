using KnowledgeGraph.Evidence.Generation;
using Spectre.Console;

namespace KnowledgeGraph.Server.Commands;

/// <summary>A progress bar for each stage of a generation, on a terminal; silence where the output is a file or a pipe.</summary>
internal static class GenerationBars
{
    /// <summary>Runs the generation and shows how far it is.</summary>
    public static Task<GenerationReport> ShowAsync(Func<IProgress<GenerationProgress>?, Task<GenerationReport>> generate)
    {
        if (Console.IsOutputRedirected || Console.IsErrorRedirected) return generate(null);
        return AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).StartAsync(async context =>
        {
            var bars = Enum.GetValues<GenerationStage>().ToDictionary(stage => stage, stage => context.AddTask(stage.ToString(), autoStart: false));
            return await generate(new Report(bars));
        });
    }

    // Reports at once, see LoadProgress.
    private sealed class Report(IReadOnlyDictionary<GenerationStage, ProgressTask> bars) : IProgress<GenerationProgress>
    {
        void IProgress<GenerationProgress>.Report(GenerationProgress value)
        {
            var bar = bars[value.Stage];
            if (!bar.IsStarted) bar.StartTask();
            bar.MaxValue = Math.Max(value.Total, 1);
            bar.Value = value.Done;
        }
    }
}
