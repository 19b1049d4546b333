using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Embedded.Paging;

/// <summary>Writes what a connection answers of its members: counts, nodes, edges, page info, facets.</summary>
/// <param name="parts">The entries of its object.</param>
/// <param name="isShortList">It is answered as its only entry, without the object.</param>
internal sealed class PageWriter(PagePart[] parts, bool isShortList)
{
    /// <summary>Whether any entry looks at the members of the page.</summary>
    public bool WantsPage { get; } = Array.Exists(parts, part => part.Reach == PagePartReach.Page);

    /// <summary>Whether any entry looks at all members, whatever the page.</summary>
    public bool WantsAll { get; } = Array.Exists(parts, part => part.Reach == PagePartReach.All);

    /// <summary>The entries that count values over all members.</summary>
    public FacetPart[] Facets { get; } = [.. parts.OfType<FacetPart>()];

    public void Write(Execution run, ReadOnlySpan<Link> members, Page page, in Census all)
    {
        if (isShortList)
        {
            parts[0].Write(run, members, page, all);
            return;
        }
        run.Output.WriteByte((byte)'{');
        foreach (var part in parts)
        {
            run.Output.Write(part.Prefix);
            part.Write(run, members, page, all);
        }
        run.Output.WriteByte((byte)'}');
    }
}
