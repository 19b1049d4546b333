using KnowledgeGraph.Evidence.Seeds;

namespace KnowledgeGraph.Server.Commands;

/// <summary>A load in words, the same in every command.</summary>
internal static class LoadWords
{
    private const int Listed = 10;

    /// <summary>
    /// Such as <c>2 documents, 80 entities, 150 statements</c>, which files of the folders are no seed files, and how many statements were held
    /// against texts.
    /// </summary>
    public static string Of(LoadReport report) =>
        $"{Count(report.Documents, "document")}, {Count(report.Entities, "entity", "entities")}, "
        + $"{Count(report.Statements, "statement")}{PassedOver(report.PassedOver)}{Checked(report)}";

    private static string Checked(LoadReport report) => report.Texts == 0
        ? ""
        : $" ({Count(report.CheckedSpans, "span")} checked in {Count(report.Texts, "text")}, {report.Unchecked.Count} unchecked)";

    private static string PassedOver(IReadOnlyList<string> files) => files.Count == 0
        ? ""
        : $" (passed over: {string.Join(", ", files.Take(Listed))}{(files.Count > Listed ? $" and {files.Count - Listed} more" : "")})";

    /// <summary>What became of statements, such as <c>3 statements added, 1 withdrawn, 140 unchanged</c>.</summary>
    public static string Of(LoadCounts counts)
    {
        (int Count, string What)[] parts =
        [
            (counts.Added, "added"), (counts.Corrected, "corrected"), (counts.StandingAgain, "standing again"), (counts.Superseded, "superseded"),
            (counts.Withdrawn, "withdrawn"), (counts.Unchanged, "unchanged"),
        ];
        return $"statements: {string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.What}"))}";
    }

    private static string Count(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
