using System.Buffers;
using KnowledgeGraph.Query.Backends.Embedded.Conditions;
using KnowledgeGraph.Query.Backends.Embedded.Paging;
using KnowledgeGraph.Query.Planning;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Query.Backends.Embedded.Steps;

/// <summary>A page of the node's relationships. In default order the links lie ready; for any other they are sorted here.</summary>
internal sealed class RelationshipListStep(
    int links, string type, bool outgoing, ConnectionPlan plan, OrderTerms terms, Validity validity, Condition? where, Listing listing) : Step
{
    public override void Write(Execution run, Link at)
    {
        var all = run.Links(links, at.Node);
        var filter = validity.SeesAll ? where : new ValidityCondition(validity, validity.DateIn(run), where);
        if (plan.Order.IsDefault)
        {
            if (filter is null && !plan.Page.HasCursor) listing.WriteReady(run, all);
            else listing.Write<Link, LinkComparer, LinkMember>(run, all, run.Snapshot.DefaultOrder(type, outgoing), filter);
            return;
        }
        var order = run.Snapshot.OrderOfLinks(terms.Terms);
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

/// <summary>A page of the relationship's statements, by its list of ids.</summary>
internal sealed class EdgeStatementsStep(int statements, OrderTerms terms, Condition? where, Listing listing) : Step
{
    public override void Write(Execution run, Link at)
    {
        var ids = run.Read(statements, at.Relationship) is ListValue list ? list.Items : [];
        var nodes = ArrayPool<int>.Shared.Rent(ids.Length);
        try
        {
            var count = 0;
            foreach (var id in ids)
            {
                run.Step();
                if (run.Snapshot.Find(((TextValue)id).Text) is >= 0 and var node) nodes[count++] = node;
            }
            var order = run.Snapshot.OrderOfNodes(terms.Terms);
            nodes.AsSpan(0, count).Sort(order);
            listing.Write<int, NodeComparer, NodeMember>(run, nodes.AsSpan(0, count), order, where);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(nodes);
        }
    }
}

/// <summary>The relationship held on a date, and passes a filter.</summary>
internal sealed class ValidityCondition(Validity validity, IntervalValue? date, Condition? where) : Condition
{
    public override bool Holds(Execution run, Link at) =>
        validity.Holds(run, at.Relationship, date) && (where is null || where.Holds(run, at));
}
