using KnowledgeGraph.Bolt;

namespace KnowledgeGraph.Query.Backends.Neo4j.Rows;

/// <summary>
/// A connection. Its columns: the total if it is asked for, then a list for each property of facets, then the members if any entry
/// looks at them. Counts come first, so that an entry that stands before the members in the response never passes over them twice.
/// </summary>
/// <param name="parts">The entries of its object.</param>
/// <param name="hasTotal">Whether the first column is the total.</param>
/// <param name="facets">How many columns of facets follow.</param>
/// <param name="members">The members; null where no entry looks at them.</param>
internal sealed class ConnectionRow(ConnectionRowPart[] parts, bool hasTotal, int facets, MembersRow? members) : RowValue
{
    public override void Write(RowRun run, ref PackReader row)
    {
        var total = row;
        if (hasTotal) row.Skip();
        var firstFacet = row;
        for (var i = 0; i < facets; i++) row.Skip();
        var page = row;
        var isPassed = members is null;
        run.Output.WriteByte((byte)'{');
        foreach (var part in parts)
        {
            run.Write(part.Prefix);
            switch (part)
            {
                case TotalRow:
                    var count = total;
                    run.Output.WriteNumber(count.ReadInteger());
                    break;
                case FacetsRow counts:
                    var columns = firstFacet;
                    for (var i = 0; i < counts.FirstColumn; i++) columns.Skip();
                    counts.Write(run, ref columns);
                    break;
                case MemberListRow list:
                    row = page;
                    members!.WriteList(run, ref row, list);
                    isPassed = true;
                    break;
                case PlaceRow place:
                    members!.WritePlace(run, page, place);
                    break;
                case FixedRow constant:
                    run.Write(constant.Json);
                    break;
            }
        }
        run.Output.WriteByte((byte)'}');
        if (!isPassed) row.Skip();
    }
}

/// <summary>An entry of a connection's object.</summary>
/// <param name="Prefix">Comma, response name and colon, encoded.</param>
internal abstract record ConnectionRowPart(byte[] Prefix);

/// <summary>How many members there are.</summary>
internal sealed record TotalRow(byte[] Prefix) : ConnectionRowPart(Prefix);

/// <summary>Something of each member, as a list.</summary>
/// <param name="Prefix">Comma, response name and colon, encoded.</param>
/// <param name="Column">Which column of a member.</param>
/// <param name="Value">How it is written.</param>
internal sealed record MemberListRow(byte[] Prefix, int Column, RowValue Value) : ConnectionRowPart(Prefix);

/// <summary>Where the page lies.</summary>
/// <param name="Prefix">Comma, response name and colon, encoded.</param>
/// <param name="Fields">What is written of it.</param>
/// <param name="Cursor">How the first column of a member is written as its place; null where no cursor is asked for.</param>
internal sealed record PlaceRow(byte[] Prefix, (byte[] Prefix, PlaceWriter Write)[] Fields, CursorRow? Cursor) : ConnectionRowPart(Prefix);

/// <summary>The same bytes for every request.</summary>
internal sealed record FixedRow(byte[] Prefix, byte[] Json) : ConnectionRowPart(Prefix);
