namespace KnowledgeGraph.Evidence.Seeds.Mistakes;

/// <summary>A load is refused, and nothing of it was written. Its message lists the first mistakes and counts the rest.</summary>
public sealed class SeedException : Exception
{
    /// <summary>How many mistakes a message lists.</summary>
    public const int ListedMistakes = 100;

    internal SeedException(IReadOnlyList<SeedMistake> mistakes)
        : base(Text(mistakes)) => Mistakes = mistakes;

    /// <summary>All mistakes in the order of files and lines, at least one.</summary>
    public IReadOnlyList<SeedMistake> Mistakes { get; }

    private static string Text(IReadOnlyList<SeedMistake> mistakes)
    {
        var listed = string.Join('\n', mistakes.Take(ListedMistakes));
        return mistakes.Count <= ListedMistakes
            ? listed
            : $"{listed}\nand {mistakes.Count - ListedMistakes} more mistakes; mend these first.";
    }
}
