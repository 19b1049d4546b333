using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Embedded.Paging;

/// <summary>Writes a field of <c>pageInfo</c>.</summary>
internal delegate void PlaceWriter(Execution run, CursorWriter cursor, ReadOnlySpan<Link> members, Page page);

/// <summary>How each field of <c>pageInfo</c> is written.</summary>
internal static class PlaceWriters
{
    private static readonly byte[] TypeName = JsonName.Quoted(PlainTypes.PageInfo);

    public static PlaceWriter Of(PageInfoMember member) => member switch
    {
        PageInfoMember.HasNextPage => static (run, _, _, page) => WriteFlag(run, page.HasNext),
        PageInfoMember.HasPreviousPage => static (run, _, _, page) => WriteFlag(run, page.HasPrevious),
        PageInfoMember.StartCursor => static (run, cursor, members, _) => WriteCursor(run, cursor, members.IsEmpty ? [] : members[..1]),
        PageInfoMember.EndCursor => static (run, cursor, members, _) => WriteCursor(run, cursor, members.IsEmpty ? [] : members[^1..]),
        PageInfoMember.TypeName => static (run, _, _, _) => run.Output.Write(TypeName),
    };

    private static void WriteFlag(Execution run, bool flag) => run.Output.Write(flag ? "true"u8 : "false"u8);

    private static void WriteCursor(Execution run, CursorWriter cursor, ReadOnlySpan<Link> member)
    {
        if (member.IsEmpty) run.Output.Write("null"u8);
        else cursor.Write(run, member[0]);
    }
}
