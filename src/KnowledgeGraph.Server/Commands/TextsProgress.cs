using Spectre.Console;

namespace KnowledgeGraph.Server.Commands;

/// <summary>A progress bar of the texts that are taken in, on a terminal; silence where the output is a file or a pipe.</summary>
internal static class TextsProgress
{
    /// <summary>Runs the work and shows how far it is.</summary>
    public static T Show<T>(Func<IProgress<(int Done, int Total)>?, T> work)
    {
        if (Console.IsOutputRedirected || Console.IsErrorRedirected) return work(null);
        return AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context => work(new Report(context.AddTask("Texts"))));
    }

    // Reports at once, see LoadProgress.
    private sealed class Report(ProgressTask bar) : IProgress<(int Done, int Total)>
    {
        void IProgress<(int Done, int Total)>.Report((int Done, int Total) value) => (bar.MaxValue, bar.Value) = (value.Total, value.Done);
    }
}
