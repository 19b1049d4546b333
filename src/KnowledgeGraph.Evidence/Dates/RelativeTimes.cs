using System.Collections.Frozen;
using KnowledgeGraph.Evidence.Texts;

namespace KnowledgeGraph.Evidence.Dates;

/// <summary>Words that tell a time by another one, such as <c>hace tres años</c>: what date they mean cannot be computed.</summary>
internal static class RelativeTimes
{
    private static readonly FrozenSet<string> Words = (
        "hace hacia ayer manana pasado pasada anterior previo proximo proxima siguiente este esta actual actualmente ultimo ultima ultimos ultimas ahora "
        + "recientemente ago yesterday tomorrow last next previous this current currently now recently earlier since hier demain dernier derniere "
        + "derniers dernieres prochain prochaine precedent cette cet actuel actuellement recemment").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether words for the day of the text itself stand in a part of it, such as <c>hoy</c>.</summary>
    public static bool IsToday(TextTokens tokens) => Enumerable.Range(0, tokens.Count).Any(index =>
        tokens.Word(index) is "hoy" or "today" or "aujourd" && !tokens.HasWords(index + 1, ["en", "dia"]));

    /// <summary>Whether any stands in a part of a text.</summary>
    public static bool StandIn(TextTokens tokens) => Enumerable.Range(0, tokens.Count).Any(index =>
        tokens.Word(index) is { } word && (Words.Contains(word) || (word == "il" && tokens.HasWords(index, ["il", "y", "a"]))));
}
