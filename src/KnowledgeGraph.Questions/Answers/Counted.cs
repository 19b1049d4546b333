using System.Globalization;

namespace KnowledgeGraph.Questions.Answers;

/// <summary>How many there are of something, in words.</summary>
internal static class Counted
{
    /// <summary>Such as <c>1 run</c>, <c>2 runs</c>, <c>3 entities</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">What one of them is called.</param>
    /// <param name="many">What several are called; null for the same with an s.</param>
    public static string Of(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
