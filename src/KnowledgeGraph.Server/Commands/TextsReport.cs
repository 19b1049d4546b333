using KnowledgeGraph.Evidence.Intake;
using KnowledgeGraph.Evidence.Texts.Keeping;

namespace KnowledgeGraph.Server.Commands;

/// <summary>What became of texts, a line each: on standard error where somebody has to do something about it.</summary>
internal static class TextsReport
{
    /// <summary>Writes it.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="unknown">Why it is not known whose they are; null where it is.</param>
    public static async Task WriteAsync(IReadOnlyList<TakenText> texts, string? unknown)
    {
        foreach (var text in texts)
        {
            var isFault = text.Changed is not null || text.Placed.Refusal is not null;
            await (isFault ? Console.Error : Console.Out).WriteLineAsync($"{text.Name}: {Became(text.Placed)}{Owner(text, unknown is null)}.");
        }

        if (unknown is not null) await Console.Error.WriteLineAsync($"Which documents have these texts cannot be told: {unknown}");
        await Console.Out.WriteLineAsync($"{Sum(texts)}.");
    }

    private static string Became(PlacedText placed) => placed.Placing switch
    {
        TextPlacing.Added => "added",
        TextPlacing.AlreadyThere => "already there",
        TextPlacing.Mended => "mended, its stored file was damaged",
        TextPlacing.Refused => $"not taken, {placed.Refusal}",
    };

    private static string Owner(TakenText text, bool isKnown) => text switch
    {
        { Changed: { } changed } => $"{(text.Placed.Refusal is null ? ", but it " : "; it ")}{changed}",
        { Placed.Refusal: not null } => "",
        { Documents: [_, ..] documents } => $", the text of {string.Join(", ", documents)}",
        _ => isKnown ? "; no document has it yet" : "",
    };

    private static string Sum(IReadOnlyList<TakenText> texts)
    {
        if (texts.Count == 0) return "There is no file in the folder";
        (int Count, string What)[] parts =
        [
            (Count(TextPlacing.Added), "added"), (Count(TextPlacing.AlreadyThere), "already there"), (Count(TextPlacing.Mended), "mended"),
            (Count(TextPlacing.Refused), "not taken"), (texts.Count(text => text.Changed is not null), "unlike their documents"),
        ];
        return $"Texts: {string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.What}"))}";

        int Count(TextPlacing placing) => texts.Count(text => text.Placed.Placing == placing);
    }
}
