using System.Buffers;
using KnowledgeGraph.Embedded.Conditions;
using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Embedded.Steps;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Embedded.Paging;

/// <summary>
/// A page of the node's relationships. In default order the links lie ready; for any other they are sorted here. Where the filter names
/// some far nodes, those that lead back from there are sorted, if they are fewer.
/// </summary>
internal sealed class RelationshipListStep(
    int links, string type, bool outgoing, ConnectionPlan plan, OrderTerms terms, Validity validity, Condition? where, FarEnds? ends, Listing listing) : Step
{
    public override void Write(Execution run, Link at)
    {
        var all = run.Links(links, at.Node);
        var date = validity.DateIn(run);
        var filter = validity.SeesAll ? where : new ValidityCondition(validity, date, where);
        if (ends?.Find(run, at.Node, all.Length) is { } few)
        {
            WriteSorted(run, few, filter);
            return;
        }
        if (!plan.Order.IsDefault)
        {
            WriteSorted(run, all, filter);
            return;
        }
        if (filter is null && !plan.Page.HasCursor) listing.WriteReady(run, all);
        else
        {
            var total = where is null && filter is not null ? validity.Count(run, links, at.Node, date) : null;
            listing.Write<Link, LinkComparer, LinkMember>(run, all, run.Snapshot.DefaultOrder(type, outgoing), filter, total);
        }
    }

    private void WriteSorted(Execution run, ReadOnlySpan<Link> all, Condition? filter)
    {
        var order = plan.Order.IsDefault ? run.Snapshot.DefaultOrder(type, outgoing) : run.Snapshot.OrderOfLinks(terms.Terms);
        var sorted = ArrayPool<Link>.Shared.Rent(all.Length);
        try
        {
            // What the filter drops need not be sorted, nor looked at again.
            var count = 0;
            foreach (var link in all)
            {
                run.Step();
                if (filter is null || filter.Holds(run, link)) sorted[count++] = link;
            }
            sorted.AsSpan(0, count).Sort(order);
            listing.Write<Link, LinkComparer, LinkMember>(run, sorted.AsSpan(0, count), order, filter: null);
        }
        finally
        {
            ArrayPool<Link>.Shared.Return(sorted);
        }
    }
}

/// <summary>The far nodes that a filter on relationships names, from which the way leads back.</summary>
internal sealed class FarEnds(Candidates candidates, int linksBack)
{
    /// <summary>The links of a node that lead to them; null where the node has fewer links than they have together.</summary>
    public Link[]? Find(Execution run, int node, int linksOfNode)
    {
        // To look them up alone would cost as much as to look at all links.
        if (candidates.Count(run) >= linksOfNode || candidates.Find(run) is not { } ends) return null;
        var steps = 0;
        foreach (var end in ends) steps += run.Links(linksBack, end).Length;
        if (steps >= linksOfNode) return null;
        var found = new List<Link>();
        foreach (var end in ends)
        {
            foreach (var link in run.Links(linksBack, end))
            {
                run.Step();
                if (link.Node == node) found.Add(new Link(link.Relationship, end));
            }
        }
        return [.. found];
    }
}
