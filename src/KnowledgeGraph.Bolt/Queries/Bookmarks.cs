using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Queries;

/// <summary>Marks of transactions that a server must have seen before it answers, so that a client reads its own writes in a cluster. Immutable.</summary>
public sealed class Bookmarks
{
    /// <summary>How many marks a set keeps at most; the oldest go first.</summary>
    public const int MaxMarks = 1000;

    /// <summary>No marks: any state of the database will do.</summary>
    public static readonly Bookmarks None = new([]);

    private readonly string[] _marks;

    private Bookmarks(string[] marks)
    {
        _marks = marks;
    }

    /// <summary>True if there are no marks.</summary>
    public bool IsEmpty => _marks.Length == 0;

    /// <summary>The marks; opaque texts of the server.</summary>
    public IReadOnlyList<string> Marks => _marks;

    /// <summary>Some marks, as servers gave them.</summary>
    public static Bookmarks Of(params IEnumerable<string> marks)
    {
        var kept = marks.Distinct(StringComparer.Ordinal).TakeLast(MaxMarks).ToArray();
        return kept.Length == 0 ? None : new Bookmarks(kept);
    }

    internal void Write(PackWriter writer)
    {
        writer.WriteListHeader(_marks.Length);
        foreach (var mark in _marks) writer.WriteString(mark);
    }
}
