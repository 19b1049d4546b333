using KnowledgeGraph.Evidence.Statements;

namespace KnowledgeGraph.Evidence.Verification;

/// <summary>
/// Whether a passage begins and ends where passages do: it neither cuts a word nor takes a blank along. In a text that has lost or won a few
/// characters all that follows is elsewhere, and nearly every passage there begins or ends within a word.
/// </summary>
internal static class SpanEdges
{
    // From here on are scripts that write words without blanks between, and what stands for characters beyond the plane.
    private const char WithoutBlanks = '\u2E80';

    /// <summary>Whether both edges are sound.</summary>
    public static bool AreSound(string text, TextSpan span) =>
        span.End <= text.Length && !char.IsWhiteSpace(text[span.Start]) && !char.IsWhiteSpace(text[span.End - 1])
        && !CutsWord(text, span.Start) && !CutsWord(text, span.End);

    private static bool CutsWord(string text, int at) => at > 0 && at < text.Length && IsOfWord(text[at - 1]) && IsOfWord(text[at]);

    private static bool IsOfWord(char unit) => char.IsLetterOrDigit(unit) && unit < WithoutBlanks;
}
