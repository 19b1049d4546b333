using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Neo4j.Rows;

/// <summary>
/// Writes one value of a response from its columns in a row. A row is read from left to right, each value taking the columns that its
/// query text returns for it, and no object is built on the way. Hot path: one virtual call and a copy a value.
/// </summary>
internal abstract class RowValue
{
    /// <summary>Reads its columns, all of them and no more, and writes the value.</summary>
    /// <param name="run">The run.</param>
    /// <param name="row">Stands before its first column; behind its last one afterwards.</param>
    public abstract void Write(RowRun run, ref PackReader row);
}

/// <summary>An entry of a response object.</summary>
/// <param name="Prefix">Comma, response name and colon, encoded when the plan is compiled.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct RowEntry(byte[] Prefix, RowValue Value)
{
    /// <summary>Writes entries as an object; their columns lie one behind the other.</summary>
    public static void WriteObject(RowRun run, RowEntry[] entries, ref PackReader row)
    {
        run.Output.WriteByte((byte)'{');
        foreach (var entry in entries)
        {
            run.Write(entry.Prefix);
            entry.Value.Write(run, ref row);
        }
        run.Output.WriteByte((byte)'}');
    }
}
