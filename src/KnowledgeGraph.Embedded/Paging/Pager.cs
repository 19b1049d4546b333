using KnowledgeGraph.Embedded.Conditions;
using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Query.Binding;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Embedded.Paging;

/// <summary>
/// Cuts a page out of an ordered listing: seeks its cursors, walks from there over what passes the filter, and stops one member
/// behind the page, which tells whether there is a next one.
/// </summary>
internal static class Pager
{
    /// <param name="run">The run.</param>
    /// <param name="plan">Page and order.</param>
    /// <param name="sorted">All members before the filter, in order.</param>
    /// <param name="order">The order that they are in.</param>
    /// <param name="terms">Its keys as the store has them.</param>
    /// <param name="filter">Who passes; null for all.</param>
    /// <param name="page">Takes the members; has room for one more than the page's size.</param>
    public static Page Cut<T, TOrder, TMember>(
        Execution run, ConnectionPlan plan, ReadOnlySpan<T> sorted, TOrder order, OrderTerms terms, Condition? filter, Span<Link> page)
        where TMember : struct, IMember<T, TOrder>
    {
        var (after, before) = (Cursor(run, plan.Page.After), Cursor(run, plan.Page.Before));
        var low = after is null ? 0 : TMember.SeekAfter(order, sorted, terms.KeysOf(after), after.NodeId, after.RelationshipId);
        var high = before is null
            ? sorted.Length
            : Math.Max(low, TMember.SeekBefore(order, sorted, terms.KeysOf(before), before.NodeId, before.RelationshipId));
        var size = run.Bound.SizeOf(plan.Page);
        var count = 0;
        for (var i = 0; i < high - low && count <= size; i++)
        {
            var link = TMember.Link(sorted[plan.Page.IsBackward ? high - 1 - i : low + i]);
            if (filter is not null)
            {
                run.Step();
                if (!filter.Holds(run, link)) continue;
            }
            page[count++] = link;
        }
        var more = count > size;
        count = Math.Min(count, size);
        if (plan.Page.IsBackward) page[..count].Reverse();
        return plan.Page.IsBackward
            ? new Page(count, HasNext: before is not null, HasPrevious: more || after is not null)
            : new Page(count, HasNext: more || before is not null, HasPrevious: after is not null);
    }

    private static Cursor? Cursor(Execution run, Parameter? parameter) => parameter is null ? null : (Cursor)run[parameter]!;
}

/// <summary>What a page came to.</summary>
/// <param name="Count">How many members it has.</param>
/// <param name="HasNext">Whether something follows.</param>
/// <param name="HasPrevious">Whether something precedes.</param>
internal readonly record struct Page(int Count, bool HasNext, bool HasPrevious);
