using System.Buffers;
using KnowledgeGraph.Embedded.Conditions;
using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Embedded.Paging;

/// <summary>Answers a connection from its sorted members: page, total and facets in at most two walks.</summary>
internal sealed class Listing(ConnectionPlan plan, OrderTerms terms, PageWriter writer)
{
    /// <param name="run">The run.</param>
    /// <param name="sorted">All members before the filter, in order.</param>
    /// <param name="order">The order that they are in.</param>
    /// <param name="filter">Who passes; null for all.</param>
    /// <param name="passing">How many pass, where that is known.</param>
    public void Write<T, TOrder, TMember>(Execution run, ReadOnlySpan<T> sorted, TOrder order, Condition? filter, int? passing = null)
        where TMember : struct, IMember<T, TOrder>
    {
        var all = writer.WantsAll ? Survey<T, TOrder, TMember>(run, sorted, filter, passing) : default;
        if (!writer.WantsPage)
        {
            writer.Write(run, [], default, all);
            return;
        }
        // A page costs its size, not the size of what it is cut from.
        var room = ArrayPool<Link>.Shared.Rent(Math.Min(run.Bound.SizeOf(plan.Page), sorted.Length) + 1);
        try
        {
            var page = Pager.Cut<T, TOrder, TMember>(run, plan, sorted, order, terms, filter, room);
            writer.Write(run, room.AsSpan(0, page.Count), page, all);
        }
        finally
        {
            ArrayPool<Link>.Shared.Return(room);
        }
    }

    /// <summary>The same for links that lie ready in order and all pass: the page is a slice of them. Most pages are of this kind.</summary>
    public void WriteReady(Execution run, ReadOnlySpan<Link> links)
    {
        var all = writer.WantsAll ? Survey<Link, LinkComparer, LinkMember>(run, links, filter: null, links.Length) : default;
        var size = Math.Min(run.Bound.SizeOf(plan.Page), links.Length);
        var more = size < links.Length;
        var members = plan.Page.IsBackward ? links[^size..] : links[..size];
        var page = plan.Page.IsBackward ? new Page(size, HasNext: false, HasPrevious: more) : new Page(size, HasNext: more, HasPrevious: false);
        writer.Write(run, members, page, all);
    }

    private Census Survey<T, TOrder, TMember>(Execution run, ReadOnlySpan<T> sorted, Condition? filter, int? passing)
        where TMember : struct, IMember<T, TOrder>
    {
        FacetCounts[]? facets = writer.Facets.Length > 0 ? [.. writer.Facets.Select(part => new FacetCounts(part))] : null;
        if (filter is null) passing = sorted.Length;
        if (passing is { } known && facets is null) return new Census(known, Facets: null);
        var total = 0;
        foreach (var member in sorted)
        {
            run.Step();
            var link = TMember.Link(member);
            if (filter is not null && !filter.Holds(run, link)) continue;
            total++;
            foreach (var counts in facets ?? []) counts.Add(run, link);
        }
        return new Census(total, facets);
    }
}
