using System.Collections.Concurrent;

namespace KnowledgeGraph.Questions.Graphs;

/// <summary>
/// A list of ties that is lent out and given back: for a hub it is megabytes, and one for each question would be collected with all that the process holds.
/// </summary>
internal sealed class TieList : List<Tie>, IDisposable
{
    // Of 24 bytes.
    private const int MostKept = 1 << 18;
    private static readonly ConcurrentBag<TieList> Kept = [];

    private TieList()
    {
    }

    /// <summary>An empty list.</summary>
    public static TieList Rent() => Kept.TryTake(out var list) ? list : new TieList();

    /// <summary>Gives it back.</summary>
    public void Dispose()
    {
        Clear();
        if (Capacity <= MostKept && Kept.Count < 2 * Environment.ProcessorCount) Kept.Add(this);
    }
}
