using System.Globalization;

namespace KnowledgeGraph.Questions.Duplicates;

/// <summary>Two entities of one type that may be one.</summary>
/// <param name="Type">The label of their type.</param>
/// <param name="A">The lesser id.</param>
/// <param name="B">The greater.</param>
/// <param name="Points">The score in ten-thousandths.</param>
/// <param name="Reasons">What speaks for it, then what against.</param>
internal sealed record DuplicatePair(string Type, string A, string B, int Points, IReadOnlyList<string> Reasons)
{
    /// <summary>A score of 1 in points.</summary>
    public const int Whole = 10_000;

    /// <summary>The fewest points with which a pair is proposed: below it is no reason to look.</summary>
    public const int Least = 3_000;

    /// <summary>The order in which pairs are proposed: by score, then by their ids.</summary>
    public static IComparer<DuplicatePair> BestFirst { get; } = Comparer<DuplicatePair>.Create((one, other) =>
    {
        if (one.Points != other.Points) return other.Points.CompareTo(one.Points);
        var byFirst = string.CompareOrdinal(one.A, other.A);
        return byFirst != 0 ? byFirst : string.CompareOrdinal(one.B, other.B);
    });

    /// <summary>The score, 0 to 1.</summary>
    public double Score => (double)Points / Whole;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{A} {B} {Score}: {string.Join(' ', Reasons)}");
}
