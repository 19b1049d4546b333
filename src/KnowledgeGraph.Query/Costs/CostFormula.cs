using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Costs;

/// <summary>
/// The cost of an operation as far as its plan tells: what is left open is the sizes of pages and the numbers of ids that a request
/// brings. Hot path: computed once a request, without allocating.
/// </summary>
internal abstract class CostFormula
{
    /// <summary>What costs nothing.</summary>
    public static CostFormula Free { get; } = new FixedCost(0);

    /// <summary>The cost for the sizes of a request; at most <see cref="long.MaxValue"/>.</summary>
    public abstract long Of(BoundPlan bound);

    /// <summary>All of them.</summary>
    public static CostFormula Sum(IEnumerable<CostFormula> parts)
    {
        var open = new List<CostFormula>();
        var known = 0L;
        foreach (var part in parts)
        {
            if (part is FixedCost fixedPart) known = CostSum.Plus(known, fixedPart.Cost);
            else open.Add(part);
        }
        return open.Count == 0 ? Fixed(known) : known == 0 && open.Count == 1 ? open[0] : new SumOfCosts(known, [.. open]);
    }

    /// <summary>The dearest of them.</summary>
    public static CostFormula Most(IReadOnlyList<CostFormula> choices) =>
        choices is [var only] ? only
        : choices.All(choice => choice is FixedCost) ? Fixed(choices.Select(choice => ((FixedCost)choice).Cost).DefaultIfEmpty().Max())
        : new MostOfCosts([.. choices]);

    /// <summary>A cost that no request changes.</summary>
    public static CostFormula Fixed(long cost) => cost == 0 ? Free : new FixedCost(cost);
}

/// <summary>The same for every request.</summary>
internal sealed class FixedCost(long cost) : CostFormula
{
    public long Cost { get; } = cost;

    public override long Of(BoundPlan bound) => Cost;
}

/// <summary>What is known, and what is open.</summary>
internal sealed class SumOfCosts(long known, CostFormula[] open) : CostFormula
{
    public override long Of(BoundPlan bound)
    {
        var cost = known;
        foreach (var part in open) cost = CostSum.Plus(cost, part.Of(bound));
        return cost;
    }
}

/// <summary>The dearest.</summary>
internal sealed class MostOfCosts(CostFormula[] choices) : CostFormula
{
    public override long Of(BoundPlan bound)
    {
        var cost = 0L;
        foreach (var choice in choices) cost = Math.Max(cost, choice.Of(bound));
        return cost;
    }
}

/// <summary>So much for each of the ids that are asked for.</summary>
internal sealed class CostOfIds(Parameter ids, CostFormula each) : CostFormula
{
    public override long Of(BoundPlan bound) => CostSum.Times(((Array)bound[ids]!).Length, each.Of(bound));
}

/// <summary>A connection that answers entities: its own cost, and so much below each place of its page.</summary>
internal sealed class CostOfPage(PagePlan page, ConnectionCost own, CostFormula below) : CostFormula
{
    public override long Of(BoundPlan bound)
    {
        var size = bound.SizeOf(page);
        return CostSum.Plus(own.Of(size), CostSum.Times(size, below.Of(bound)));
    }
}
