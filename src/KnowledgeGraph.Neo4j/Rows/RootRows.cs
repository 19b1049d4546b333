using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.Rows;

/// <summary>Writes the value of a root field.</summary>
internal abstract class RootRow
{
    /// <summary>Writes it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="answers">What each query text answered.</param>
    public abstract void Write(RowRun run, RowBuffer[] answers);
}

/// <summary>A root field of the response.</summary>
/// <param name="Prefix">Comma, response name and colon, encoded.</param>
/// <param name="Root">Its value.</param>
internal readonly record struct RootRowEntry(byte[] Prefix, RootRow Root)
{
    /// <summary>Writes root fields as an object.</summary>
    public static void WriteObject(RowRun run, RootRowEntry[] roots, RowBuffer[] answers)
    {
        run.Output.WriteByte((byte)'{');
        foreach (var entry in roots)
        {
            run.Write(entry.Prefix);
            entry.Root.Write(run, answers);
        }
        run.Output.WriteByte((byte)'}');
    }
}

/// <summary>What a query text answered; null if it did not.</summary>
/// <param name="queryText">Which query text.</param>
/// <param name="number">Which of its values.</param>
/// <param name="value">How it is written.</param>
internal sealed class AnsweredRootRow(int queryText, int number, RowValue value) : RootRow
{
    public override void Write(RowRun run, RowBuffer[] answers)
    {
        if (answers[queryText].TryFind(number, out var row)) value.Write(run, ref row);
        else run.Write("null"u8);
    }
}

/// <summary>Nodes or relationships by ids: the value is a list of the place of each that is there, and its object.</summary>
/// <param name="ids">The ids.</param>
/// <param name="found">How one is written.</param>
internal sealed class FoundRow(Parameter ids, ObjectRow found) : RowValue
{
    public override void Write(RowRun run, ref PackReader row)
    {
        var left = row.ReadListHeader();
        var next = Next(ref row, ref left);
        var count = ((Array)run.Bound[ids]!).Length;
        run.Output.WriteByte((byte)'[');
        for (var i = 0; i < count; i++)
        {
            if (i > 0) run.Output.WriteByte((byte)',');
            if (i != next)
            {
                run.Write("null"u8);
                continue;
            }
            found.Write(run, ref row);
            next = Next(ref row, ref left);
        }
        run.Output.WriteByte((byte)']');
    }

    private static long Next(ref PackReader row, ref int left)
    {
        if (left-- == 0) return -1;
        row.ReadListHeader();
        return row.ReadInteger();
    }
}

/// <summary>Root fields one level down.</summary>
internal sealed class ScopeRootRow(RootRowEntry[] roots) : RootRow
{
    public override void Write(RowRun run, RowBuffer[] answers) => RootRowEntry.WriteObject(run, roots, answers);
}

/// <summary>The same bytes for every request.</summary>
internal sealed class ConstantRootRow(byte[] json) : RootRow
{
    public override void Write(RowRun run, RowBuffer[] answers) => run.Write(json);
}

/// <summary>What was answered outside the store.</summary>
internal sealed class ExternalRootRow(int index) : RootRow
{
    public override void Write(RowRun run, RowBuffer[] answers) => run.Write(run.Bound.Externals[index].Span);
}
