using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Embedded.Steps;
using KnowledgeGraph.Query.Binding;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Embedded.Paging;

/// <summary>Makes the cursors of one order.</summary>
internal sealed class CursorWriter(OrderPlan order, Slots slots)
{
    private readonly (int Slot, bool OfRelationship)[] _keys =
        [.. order.Keys.Select(key => (slots.Column(key.Property.Key, key.IsOnEdge), key.IsOnEdge))];

    public void Write(Execution run, Link at)
    {
        var values = new Value?[_keys.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = run.Read(_keys[i].Slot, _keys[i].OfRelationship ? at.Relationship : at.Node);
        var relationship = at.Relationship < 0 ? default : run.Snapshot.Utf8RelationshipId(at.Relationship);
        CursorCodec.Write(run.Output, order, values, run.Snapshot.Utf8Id(at.Node), relationship);
    }
}

/// <summary>The place of the edge at hand.</summary>
internal sealed class CursorStep(CursorWriter cursor) : Step
{
    public override void Write(Execution run, Link at) => cursor.Write(run, at);
}
