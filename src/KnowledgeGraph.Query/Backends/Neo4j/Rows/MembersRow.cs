using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Query.Binding;
using KnowledgeGraph.Query.Planning;

namespace KnowledgeGraph.Query.Backends.Neo4j.Rows;

/// <summary>
/// The members of a page: a list in the order of the response, each a list of columns. Where the answer tells whether something
/// follows, there is one more of them than the page is large if so; it stands last, on a page that was read backward first.
/// </summary>
internal sealed class MembersRow(PagePlan page)
{
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
        foreach (var (prefix, name) in place.Fields)
        {
            run.Write(prefix);
            switch (name)
            {
                case "hasNextPage": WriteFlag(run, page.Backward ? page.Before is not null : extent.HasMore || page.Before is not null); break;
                case "hasPreviousPage": WriteFlag(run, page.Backward ? extent.HasMore || page.After is not null : page.After is not null); break;
                case "startCursor" or "endCursor" when extent.Count == 0: run.Write("null"u8); break;
                case "startCursor": WriteCursor(run, members, extent.First, place); break;
                case "endCursor": WriteCursor(run, members, extent.First + extent.Count - 1, place); break;
                default: run.Write("\"PageInfo\""u8); break;
            }
        }
        run.Output.WriteByte((byte)'}');
    }

    private static void WriteFlag(RowRun run, bool flag) => run.Write(flag ? "true"u8 : "false"u8);

    private static void WriteCursor(RowRun run, PackReader members, int index, PlaceRow place)
    {
        for (var i = 0; i < index; i++) members.Skip();
        members.ReadListHeader();
        place.Cursor!.Write(run, ref members);
    }

    /// <summary>Which of the members that were read belong to the page.</summary>
    private readonly record struct Extent(int Total, int First, int Count)
    {
        public bool HasMore => Total > Count;

        public bool Holds(int index) => index >= First && index < First + Count;

        public static Extent Of(int read, int size, bool isBackward) =>
            new(read, isBackward ? Math.Max(read - size, 0) : 0, Math.Min(read, size));

        public static Extent Read(ref PackReader members, BoundPlan bound, PagePlan page) =>
            Of(members.ReadListHeader(), bound.SizeOf(page), page.Backward);
    }
}
