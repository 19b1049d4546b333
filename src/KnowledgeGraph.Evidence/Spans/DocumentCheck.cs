using KnowledgeGraph.Evidence.Dates;

namespace KnowledgeGraph.Evidence.Spans;

/// <summary>Whether a document's own title and date are those that its text has: its heading, and the day that it is dated.</summary>
internal static class DocumentCheck
{
    // Of a heading that was copied wrongly more than so much is right; a title of our own shares less with any passage.
    private const double Miscopied = 0.7;
    private const int HeadWords = 4;
    private const int DatelineWords = 6;
    private const int DatelineWithin = 2_000;

    /// <summary>What is wrong or open about the document's own fields.</summary>
    public static IEnumerable<SpanFinding> Of(ReadDocument document)
    {
        if (Find(document, Title(document), "Write the title as the text has it, and […] for what is left out.") is { } title) yield return title;
        if (Find(document, Published(document), "Mend 'publishedOn'.") is { } date) yield return date;
    }

    private static SpanFinding? Find(ReadDocument document, Verdict verdict, string remedy) => SpanFinding.Of(document.Id, document.Id, verdict, remedy);

    private static Verdict Title(ReadDocument document)
    {
        if (document.Title is not { } title) return Verdict.Right;
        var text = document.Words;
        if (text.Holds(title)) return Verdict.Right;
        var missing = $"its text does not have the title '{title}'";
        return new WordSequence(title).Count >= HeadWords && text.Resemblance(title) >= Miscopied
            ? Verdict.Wrong($"{missing}, but one that is much like it")
            : Verdict.Open(missing);
    }

    private static Verdict Published(ReadDocument document)
    {
        if (document.PublishedOn is not { } published) return Verdict.Right;
        if (DateCheck.Best(published, document.Dates).Match == DateMatch.Agrees) return Verdict.Right;
        if (document.Dates.FirstOrDefault(date => IsDateline(document.Text, date)) is not { } dateline)
            return Verdict.Open($"its text does not say the date {published} on which it was published");
        return dateline.Match(published) == DateMatch.Differs
            ? Verdict.Wrong($"it was published on {published}, and its text is dated '{dateline.Text}'")
            : Verdict.Open($"it was published on {published}, and its text is dated '{dateline.Text}', which may be that day or not");
    }

    // A full date near the beginning with a few words beside it: in a paragraph of its own, or before the dash that begins one.
    private static bool IsDateline(string text, TextDate date)
    {
        if (!date.IsFull || date.Start > DatelineWithin) return false;
        var start = date.Start == 0 ? 0 : text.LastIndexOf('\n', date.Start - 1) + 1;
        var end = text.IndexOf('\n', date.End) is >= 0 and var stop ? stop : text.Length;
        var (before, rest) = (text[start..date.Start], text[date.End..end].TrimStart());
        if (!IsBlankBefore(text, start) || new WordSequence(before).Count > DatelineWords) return false;
        if (rest.Length > 0 && rest[0] is '–' or '—' or '-' or ')') return true;
        return new WordSequence(before + " " + rest).Count <= DatelineWords && IsBlankAfter(text, end);
    }

    private static bool IsBlankBefore(string text, int lineStart)
    {
        for (var at = lineStart - 2; at >= 0 && text[at] != '\n'; at--)
            if (!char.IsWhiteSpace(text[at])) return false;
        return true;
    }

    private static bool IsBlankAfter(string text, int lineEnd)
    {
        for (var at = lineEnd + 1; at < text.Length && text[at] != '\n'; at++)
            if (!char.IsWhiteSpace(text[at])) return false;
        return true;
    }
}
