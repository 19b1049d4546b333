using KnowledgeGraph.Model;

namespace KnowledgeGraph.Questions.Timelines;

/// <summary>Words of labels that are no names: those of a language that is not known here are English.</summary>
internal static class EventWords
{
    /// <summary>What happened to a relationship.</summary>
    /// <param name="kind">That it began, or that it ended.</param>
    /// <param name="language">A language as the model spells it; null for none.</param>
    public static string Of(TimelineKind kind, string? language) => (language?.ToUpperInvariant(), kind == TimelineKind.Began) switch
    {
        ("ES", true) => "comienzo",
        ("ES", false) => "fin",
        ("FR", true) => "début",
        ("FR", false) => "fin",
        (_, true) => "began",
        (_, false) => "ended",
    };

    /// <summary>A name of the model in words: <c>heldOn</c> and <c>HELD_ON</c> to <c>held on</c>.</summary>
    public static string InWords(string name) => (name.Any(char.IsLower) ? Naming.UpperSnake(name) : name).Replace('_', ' ').Trim().ToLowerInvariant();
}
