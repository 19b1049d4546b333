namespace KnowledgeGraph.Evidence.Texts;

/// <summary>A part of a text.</summary>
internal static class Passage
{
    /// <summary>The words from start to end, in UTF-16 code units; null without a text, and where it does not have them all.</summary>
    public static string? Of(string? text, int start, int end) => text is not null && start >= 0 && start < end && end <= text.Length ? text[start..end] : null;
}
