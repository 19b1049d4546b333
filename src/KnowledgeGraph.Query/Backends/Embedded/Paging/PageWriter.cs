using KnowledgeGraph.Query.Backends.Embedded.Steps;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Query.Backends.Embedded.Paging;

/// <summary>Writes what a connection answers of its members: counts, nodes, edges, page info, facets.</summary>
/// <param name="parts">The entries of its object.</param>
/// <param name="cursor">How its cursors are made.</param>
internal sealed class PageWriter(PagePart[] parts, CursorWriter cursor)
{
    /// <summary>Whether any entry looks at the members of the page.</summary>
    public bool WantsPage { get; } = parts.Any(part => part is NodeListPart or EdgeListPart or PlacePart);

    /// <summary>Whether any entry looks at all members, whatever the page.</summary>
    public bool WantsAll { get; } = parts.Any(part => part is CountPart or FacetPart);

    /// <summary>Whether any entry counts values over all members.</summary>
    public FacetPart[] Facets { get; } = [.. parts.OfType<FacetPart>()];

    public void Write(Execution run, ReadOnlySpan<Link> members, Page page, int total, FacetCounts[]? facets)
    {
        var output = run.Output;
        output.WriteByte((byte)'{');
        foreach (var part in parts)
        {
            output.Write(part.Prefix);
            switch (part)
            {
                case CountPart:
                    output.WriteNumber(total);
                    break;
                case NodeListPart nodes:
                    output.WriteByte((byte)'[');
                    for (var i = 0; i < members.Length; i++)
                    {
                        if (i > 0) output.WriteByte((byte)',');
                        nodes.Node.Write(run, members[i].Node);
                    }
                    output.WriteByte((byte)']');
                    break;
                case EdgeListPart edges:
                    output.WriteByte((byte)'[');
                    for (var i = 0; i < members.Length; i++)
                    {
                        if (i > 0) output.WriteByte((byte)',');
                        ObjectStep.WriteFields(run, edges.Steps, members[i]);
                    }
                    output.WriteByte((byte)']');
                    break;
                case PlacePart place:
                    WritePlace(run, place, members, page);
                    break;
                case FacetPart facet:
                    FacetsOf(facet, facets!).Write(run);
                    break;
                case FixedPart constant:
                    output.Write(constant.Json);
                    break;
            }
        }
        output.WriteByte((byte)'}');
    }

    // A method of its own: a closure in the loop above would be made for every entry of every page.
    private static FacetCounts FacetsOf(FacetPart part, FacetCounts[] facets) => facets.First(counts => counts.Part == part);

    private void WritePlace(Execution run, PlacePart place, ReadOnlySpan<Link> members, Page page)
    {
        var output = run.Output;
        output.WriteByte((byte)'{');
        foreach (var (prefix, write) in place.Fields)
        {
            output.Write(prefix);
            write(run, cursor, members, page);
        }
        output.WriteByte((byte)'}');
    }
}
