using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Neo4j.Rows;

/// <summary>
/// An object: one column, a list of its entries' columns, null for none. Where nodes of different types are read differently, the list
/// begins with the number of the alternative.
/// </summary>
internal sealed class ObjectRow(RowEntry[][] alternatives) : RowValue
{
    /// <summary>An object that is read alike whatever its type.</summary>
    public ObjectRow(RowEntry[] entries)
        : this([entries])
    {
    }

    public override void Write(RowRun run, ref PackReader row)
    {
        if (row.TryReadNull())
        {
            run.Write("null"u8);
            return;
        }
        row.ReadListHeader();
        RowEntry.WriteObject(run, alternatives[alternatives.Length == 1 ? 0 : row.ReadInteger()], ref row);
    }
}
