using System.Buffers;
using KnowledgeGraph.Embedded.Conditions;
using KnowledgeGraph.Embedded.Paging;
using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Embedded.Steps;

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
