using KnowledgeGraph.Embedded.Conditions;
using KnowledgeGraph.Embedded.Paging;
using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Embedded.Steps;

/// <summary>
/// A listing of a node type: from the sorted index, or, where the filter names few nodes by itself, from these.
/// </summary>
internal sealed class NodeListStep(string label, OrderTerms terms, Condition? where, Candidates? candidates, Listing listing) : Step
{
    private readonly string[] _labels = [label];

    public override void Write(Execution run, Link at)
    {
        if (candidates?.Find(run) is { } few)
        {
            var order = run.Snapshot.OrderOfNodes(terms.Terms);
            Array.Sort(few, order);
            listing.Write<int, NodeComparer, NodeMember>(run, few, order, where);
            return;
        }
        var index = run.Snapshot.Order(_labels, terms.Terms);
        listing.Write<int, NodeComparer, NodeMember>(run, index.Nodes, index.Comparer, where);
    }
}
