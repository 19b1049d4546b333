namespace KnowledgeGraph.Evidence.Seeds.Mistakes;

/// <summary>Where something stands in a seed file.</summary>
/// <param name="File">The file's path as the load names it, with forward slashes.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units.</param>
public readonly record struct SeedPlace(string File, int Line, int Column)
{
    /// <summary>By file in ordinal order, then by line, then by column.</summary>
    public static readonly IComparer<SeedPlace> Order = Comparer<SeedPlace>.Create((left, right) =>
    {
        var files = string.CompareOrdinal(left.File, right.File);
        if (files != 0) return files;
        return left.Line != right.Line ? left.Line.CompareTo(right.Line) : left.Column.CompareTo(right.Column);
    });

    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
