using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Neo4j.Rows;

/// <summary>
/// A connection. Its columns: the total if it is asked for, then a list for each property of facets, then the members if any entry
/// looks at them. Counts come first, so that an entry that stands before the members in the response never passes over them twice.
/// </summary>
/// <param name="parts">The entries of its object.</param>
/// <param name="hasTotal">Whether the first column is the total.</param>
/// <param name="facets">How many columns of facets follow.</param>
/// <param name="members">The members; null where no entry looks at them.</param>
/// <param name="isShortList">It is answered as its only entry, without the object.</param>
internal sealed class ConnectionRow(ConnectionRowPart[] parts, bool hasTotal, int facets, MembersRow? members, bool isShortList) : RowValue
{
    public override void Write(RowRun run, ref PackReader row)
    {
        var total = row;
        if (hasTotal) row.Skip();
        var firstFacet = row;
        for (var i = 0; i < facets; i++) row.Skip();
        var columns = new ConnectionReader(total, firstFacet, row, members);
        if (isShortList) parts[0].Write(run, ref columns);
        else WriteObject(run, ref columns);
        columns.Pass(ref row);
    }

    private void WriteObject(RowRun run, ref ConnectionReader columns)
    {
        run.Output.WriteByte((byte)'{');
        foreach (var part in parts)
        {
            run.Write(part.Prefix);
            part.Write(run, ref columns);
        }
        run.Output.WriteByte((byte)'}');
    }
}

/// <summary>The columns of a connection, to be read in any order and more than once.</summary>
internal ref struct ConnectionReader
{
    private readonly PackReader _page;
    private readonly MembersRow? _members;
    private PackReader _behind;
    private bool _isPassed;

    public ConnectionReader(PackReader total, PackReader firstFacet, PackReader page, MembersRow? members)
    {
        Total = total;
        FirstFacet = firstFacet;
        _page = _behind = page;
        (_members, _isPassed) = (members, members is null);
    }

    /// <summary>Stands before the total, where there is one.</summary>
    public readonly PackReader Total { get; }

    /// <summary>Stands before the first column of facets.</summary>
    public readonly PackReader FirstFacet { get; }

    /// <summary>Writes one column of each member as a list.</summary>
    public void WriteList(RowRun run, MemberListRow list)
    {
        _behind = _page;
        _members!.WriteList(run, ref _behind, list);
        _isPassed = true;
    }

    /// <summary>Writes where the page lies.</summary>
    public readonly void WritePlace(RowRun run, PlaceRow place) => _members!.WritePlace(run, _page, place);

    /// <summary>Puts a reader behind all columns. Members that were written are not passed over again.</summary>
    public void Pass(ref PackReader row)
    {
        if (!_isPassed) _behind.Skip();
        row = _behind;
    }
}

/// <summary>An entry of a connection's object.</summary>
/// <param name="Prefix">Comma, response name and colon, encoded.</param>
internal abstract record ConnectionRowPart(byte[] Prefix)
{
    /// <summary>Writes its value.</summary>
    public abstract void Write(RowRun run, ref ConnectionReader columns);
}

/// <summary>How many members there are.</summary>
internal sealed record TotalRow(byte[] Prefix) : ConnectionRowPart(Prefix)
{
    public override void Write(RowRun run, ref ConnectionReader columns)
    {
        var total = columns.Total;
        run.Output.WriteNumber(total.ReadInteger());
    }
}

/// <summary>Something of each member, as a list.</summary>
/// <param name="Prefix">Comma, response name and colon, encoded.</param>
/// <param name="Column">Which column of a member.</param>
/// <param name="Value">How it is written.</param>
internal sealed record MemberListRow(byte[] Prefix, int Column, RowValue Value) : ConnectionRowPart(Prefix)
{
    public override void Write(RowRun run, ref ConnectionReader columns) => columns.WriteList(run, this);
}

/// <summary>Where the page lies.</summary>
/// <param name="Prefix">Comma, response name and colon, encoded.</param>
/// <param name="Fields">What is written of it.</param>
/// <param name="Cursor">How the first column of a member is written as its place; null where no cursor is asked for.</param>
internal sealed record PlaceRow(byte[] Prefix, (byte[] Prefix, PlaceWriter Write)[] Fields, CursorRow? Cursor) : ConnectionRowPart(Prefix)
{
    public override void Write(RowRun run, ref ConnectionReader columns) => columns.WritePlace(run, this);
}

/// <summary>The same bytes for every request.</summary>
internal sealed record FixedRow(byte[] Prefix, byte[] Json) : ConnectionRowPart(Prefix)
{
    public override void Write(RowRun run, ref ConnectionReader columns) => run.Write(Json);
}
