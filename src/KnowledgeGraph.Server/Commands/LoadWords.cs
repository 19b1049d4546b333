using KnowledgeGraph.Evidence.Seeds;

namespace KnowledgeGraph.Server.Commands;

/// <summary>A load in words, the same in every command.</summary>
internal static class LoadWords
{
    /// <summary>Such as <c>2 documents, 80 entities, 150 statements</c>.</summary>
    public static string Of(LoadReport report) =>
        $"{Count(report.Documents, "document")}, {Count(report.Entities, "entity", "entities")}, {Count(report.Statements, "statement")}";

    private static string Count(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
