using KnowledgeGraph.Model.Loading;

namespace KnowledgeGraph.Evidence.Statements;

/// <summary>Names the known name that a mistyped one was meant to be.</summary>
internal static class Suggestion
{
    /// <summary><c> Did you mean 'x'?</c> after a message, or nothing.</summary>
    public static string Sentence(string name, IEnumerable<string> known) =>
        NearName.Of(name, known) is { } near ? $" Did you mean '{near}'?" : "";

    /// <summary>The same, or else what there is.</summary>
    public static string SentenceOrAll(string name, IReadOnlyCollection<string> known, string all) =>
        Sentence(name, known) is { Length: > 0 } sentence ? sentence : $" {all} {string.Join(", ", known)}.";
}
