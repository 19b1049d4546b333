using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Binding;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.Rows;

/// <summary>
/// The place of a member in its connection: one column, a list of the order's keys (texts as sort keys), the node's id and, of a
/// relationship, its id.
/// </summary>
internal sealed class CursorRow(OrderPlan order) : RowValue
{
    public override void Write(RowRun run, ref PackReader row)
    {
        using var plain = CursorCodec.Begin(order);
        var count = row.ReadListHeader();
        for (var i = 0; i < count; i++)
        {
            plain.WriteByte((byte)',');
            JsonTranscoder.WriteStored(plain, ref row, i < order.Keys.Count ? order.Keys[i].Property.Kind : ScalarKind.Id, "null"u8);
        }
        CursorCodec.End(plain, run.Output);
    }
}
