namespace KnowledgeGraph.Query.Costs;

/// <summary>Sums and products of costs that stop at <see cref="long.MaxValue"/> instead of wrapping around.</summary>
internal static class CostSum
{
    public static long Plus(long left, long right) => left > long.MaxValue - right ? long.MaxValue : left + right;

    public static long Times(long count, long cost) => cost != 0 && count > long.MaxValue / cost ? long.MaxValue : count * cost;
}
