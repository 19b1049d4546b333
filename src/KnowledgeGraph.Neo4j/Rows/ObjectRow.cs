using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Neo4j.Rows;

/// <summary>
/// An object: one column, a list of its entries' columns, null for none. Where nodes of different types are read differently, the list
/// begins with the number of the alternative. An object that lacks a related object which it must have is null, as GraphQL would have it.
/// </summary>
internal sealed class ObjectRow(RowEntry[][] alternatives) : RowValue
{
    private readonly bool _mayLack = Array.Exists(alternatives, entries => Array.Exists(entries, entry => entry.Value is RequiredRow));

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
        var entries = alternatives[alternatives.Length == 1 ? 0 : row.ReadInteger()];
        if (!_mayLack)
        {
            RowEntry.WriteObject(run, entries, ref row);
            return;
        }
        var (begun, outer) = (run.Output.Length, run.IsLacking);
        run.IsLacking = false;
        RowEntry.WriteObject(run, entries, ref row);
        if (run.IsLacking)
        {
            run.Output.Truncate(begun);
            run.Write("null"u8);
        }
        run.IsLacking = outer;
    }
}
