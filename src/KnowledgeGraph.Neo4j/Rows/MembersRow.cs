using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.Rows;

/// <summary>
/// The members of a page: a list in the order of the response, each a list of columns. Where the answer tells whether something
/// follows, there is one more of them than the page is large if so; it stands last, on a page that was read backward first.
/// </summary>
internal sealed class MembersRow(PagePlan page)
{
    private static readonly byte[] TypeName = JsonName.Quoted(PlainTypes.PageInfo);

    /// <summary>Writes one column of each member as a list; passes over all of them.</summary>
    public void WriteList(RowRun run, ref PackReader members, MemberListRow list)
    {
        var extent = Extent.Read(ref members, run.Bound, page);
        run.Output.WriteByte((byte)'[');
        for (var i = 0; i < extent.Total; i++)
        {
            if (!extent.Holds(i))
            {
                members.Skip();
                continue;
            }
            if (i > extent.First) run.Output.WriteByte((byte)',');
            var columns = members.ReadListHeader();
            for (var column = 0; column < columns; column++)
            {
                if (column == list.Column) list.Value.Write(run, ref members);
                else members.Skip();
            }
        }
        run.Output.WriteByte((byte)']');
    }

    /// <summary>Writes where the page lies.</summary>
    public void WritePlace(RowRun run, PackReader members, PlaceRow place)
    {
        var extent = Extent.Read(ref members, run.Bound, page);
        run.Output.WriteByte((byte)'{');
        foreach (var (prefix, write) in place.Fields)
        {
            run.Write(prefix);
            write(run, page, extent, members, place.Cursor);
        }
        run.Output.WriteByte((byte)'}');
    }

    /// <summary>How a field of <c>pageInfo</c> is written.</summary>
    public static PlaceWriter WriterOf(PageInfoMember member) => member switch
    {
        PageInfoMember.HasNextPage => static (run, page, extent, _, _) => WriteFlag(run, page.Before is not null || (!page.IsBackward && extent.HasMore)),
        PageInfoMember.HasPreviousPage => static (run, page, extent, _, _) => WriteFlag(run, page.After is not null || (page.IsBackward && extent.HasMore)),
        PageInfoMember.StartCursor => static (run, _, extent, members, cursor) => WriteCursor(run, extent, extent.First, members, cursor),
        PageInfoMember.EndCursor => static (run, _, extent, members, cursor) => WriteCursor(run, extent, extent.First + extent.Count - 1, members, cursor),
        PageInfoMember.TypeName => static (run, _, _, _, _) => run.Write(TypeName),
    };

    private static void WriteFlag(RowRun run, bool flag) => run.Write(flag ? "true"u8 : "false"u8);

    private static void WriteCursor(RowRun run, Extent extent, int index, PackReader members, CursorRow? cursor)
    {
        if (extent.Count == 0)
        {
            run.Write("null"u8);
            return;
        }
        for (var i = 0; i < index; i++) members.Skip();
        members.ReadListHeader();
        cursor!.Write(run, ref members);
    }
}

/// <summary>Writes a field of <c>pageInfo</c> from the members, of which the extent are on the page.</summary>
internal delegate void PlaceWriter(RowRun run, PagePlan page, Extent extent, PackReader members, CursorRow? cursor);

/// <summary>Which of the members that were read belong to the page.</summary>
/// <param name="Total">How many were read.</param>
/// <param name="First">The first that belongs to it.</param>
/// <param name="Count">How many belong to it.</param>
internal readonly record struct Extent(int Total, int First, int Count)
{
    public bool HasMore => Total > Count;

    public bool Holds(int index) => index >= First && index < First + Count;

    public static Extent Of(int read, int size, bool isBackward) =>
        new(read, isBackward ? Math.Max(read - size, 0) : 0, Math.Min(read, size));

    public static Extent Read(ref PackReader members, BoundPlan bound, PagePlan page) =>
        Of(members.ReadListHeader(), bound.SizeOf(page), page.IsBackward);
}
