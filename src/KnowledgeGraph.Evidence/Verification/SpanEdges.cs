namespace KnowledgeGraph.Evidence.Verification;

/// <summary>Whether a passage begins and ends where passages do: it neither cuts a word nor takes a blank along.</summary>
internal static class SpanEdges
{
    // From here on are scripts that write words without blanks between, and what stands for characters beyond the plane.
    private const char WithoutBlanks = '\u2E80';

    /// <summary>Whether a passage may begin there.</summary>
    public static bool IsSoundStart(string text, int at) => at >= 0 && at < text.Length && !char.IsWhiteSpace(text[at]) && !CutsWord(text, at);

    /// <summary>Whether a passage may end there.</summary>
    public static bool IsSoundEnd(string text, int at) => at > 0 && at <= text.Length && !char.IsWhiteSpace(text[at - 1]) && !CutsWord(text, at);

    private static bool CutsWord(string text, int at) => at > 0 && at < text.Length && IsOfWord(text[at - 1]) && IsOfWord(text[at]);

    private static bool IsOfWord(char unit) => char.IsLetterOrDigit(unit) && unit < WithoutBlanks;
}
