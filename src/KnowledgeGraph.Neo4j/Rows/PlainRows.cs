using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Neo4j.Rows;

/// <summary>The same bytes for every row; takes no column.</summary>
internal sealed class ConstantRow(byte[] json) : RowValue
{
    public override void Write(RowRun run, ref PackReader row) => run.Write(json);
}

/// <summary>A stored value: one column.</summary>
/// <param name="kind">What it is; of a list, what its items are.</param>
/// <param name="missing">What stands for no value: null, or an empty list.</param>
internal sealed class StoredRow(ScalarKind kind, byte[] missing) : RowValue
{
    public override void Write(RowRun run, ref PackReader row) => JsonTranscoder.WriteStored(run.Output, ref row, kind, missing);
}

/// <summary>The name of the type of a node or relationship, of several: one column with its number.</summary>
internal sealed class TypeNameRow(byte[][] names) : RowValue
{
    public override void Write(RowRun run, ref PackReader row) => run.Write(names[row.ReadInteger()]);
}

/// <summary>A count: one column.</summary>
internal sealed class CountRow : RowValue
{
    public override void Write(RowRun run, ref PackReader row) => run.Output.WriteNumber(row.ReadInteger());
}

/// <summary>An object of entries without a list of their own: as many columns as they have.</summary>
internal sealed class EntriesRow(RowEntry[] entries) : RowValue
{
    public override void Write(RowRun run, ref PackReader row) => RowEntry.WriteObject(run, entries, ref row);
}

/// <summary>An object that may be missing: one column, a list of no or of one object.</summary>
internal sealed class OptionalRow(RowValue value) : RowValue
{
    public override void Write(RowRun run, ref PackReader row)
    {
        if (row.ReadListHeader() == 0) run.Write("null"u8);
        else value.Write(run, ref row);
    }
}

/// <summary>The same of a value without which the object around it is null.</summary>
internal sealed class RequiredRow(RowValue value) : RowValue
{
    public override void Write(RowRun run, ref PackReader row)
    {
        if (row.ReadListHeader() == 0) run.IsLacking = true;
        else value.Write(run, ref row);
    }
}

/// <summary>A value whose columns stand in a list of their own: one column.</summary>
internal sealed class ListedRow(RowValue value) : RowValue
{
    public override void Write(RowRun run, ref PackReader row)
    {
        row.ReadListHeader();
        value.Write(run, ref row);
    }
}
