using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Embedded.Steps;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Embedded.Paging;

/// <summary>One entry of a connection's object.</summary>
/// <param name="Prefix">Comma, response name and colon, encoded.</param>
internal abstract record PagePart(byte[] Prefix)
{
    /// <summary>What it looks at.</summary>
    public abstract PagePartReach Reach { get; }

    /// <summary>Writes its value.</summary>
    /// <param name="run">The run.</param>
    /// <param name="members">The members of the page; empty where no entry looks at them.</param>
    /// <param name="page">What the page came to.</param>
    /// <param name="all">What all members came to, whatever the page.</param>
    public abstract void Write(Execution run, ReadOnlySpan<Link> members, Page page, in Census all);
}

/// <summary>What an entry of a connection looks at.</summary>
internal enum PagePartReach
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>The members of the page.</summary>
    Page,

    /// <summary>All members.</summary>
    All,
}

/// <summary>What all members of a connection came to.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Facets">Their values, counted; null where nobody asks.</param>
internal readonly record struct Census(int Total, FacetCounts[]? Facets);

/// <summary>How many members there are.</summary>
internal sealed record CountPart(byte[] Prefix) : PagePart(Prefix)
{
    public override PagePartReach Reach => PagePartReach.All;

    public override void Write(Execution run, ReadOnlySpan<Link> members, Page page, in Census all) => run.Output.WriteNumber(all.Total);
}

/// <summary>The nodes of the page.</summary>
internal sealed record NodeListPart(byte[] Prefix, ObjectStep Node) : PagePart(Prefix)
{
    public override PagePartReach Reach => PagePartReach.Page;

    public override void Write(Execution run, ReadOnlySpan<Link> members, Page page, in Census all)
    {
        run.Output.WriteByte((byte)'[');
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0) run.Output.WriteByte((byte)',');
            Node.Write(run, members[i].Node);
        }
        run.Output.WriteByte((byte)']');
    }
}

/// <summary>The edges of the page.</summary>
internal sealed record EdgeListPart(byte[] Prefix, Step[] Steps) : PagePart(Prefix)
{
    public override PagePartReach Reach => PagePartReach.Page;

    public override void Write(Execution run, ReadOnlySpan<Link> members, Page page, in Census all)
    {
        run.Output.WriteByte((byte)'[');
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0) run.Output.WriteByte((byte)',');
            ObjectStep.WriteFields(run, Steps, members[i]);
        }
        run.Output.WriteByte((byte)']');
    }
}

/// <summary>Where the page lies.</summary>
/// <param name="Prefix">Comma, response name and colon, encoded.</param>
/// <param name="Cursor">How its cursors are made.</param>
/// <param name="Fields">What is written of it.</param>
internal sealed record PlacePart(byte[] Prefix, CursorWriter Cursor, (byte[] Prefix, PlaceWriter Write)[] Fields) : PagePart(Prefix)
{
    public override PagePartReach Reach => PagePartReach.Page;

    public override void Write(Execution run, ReadOnlySpan<Link> members, Page page, in Census all)
    {
        run.Output.WriteByte((byte)'{');
        foreach (var (prefix, write) in Fields)
        {
            run.Output.Write(prefix);
            write(run, Cursor, members, page);
        }
        run.Output.WriteByte((byte)'}');
    }
}

/// <summary>The same bytes for every request.</summary>
internal sealed record FixedPart(byte[] Prefix, byte[] Json) : PagePart(Prefix)
{
    public override PagePartReach Reach => PagePartReach.Nothing;

    public override void Write(Execution run, ReadOnlySpan<Link> members, Page page, in Census all) => run.Output.Write(Json);
}

/// <summary>What a member counts under; null for none.</summary>
internal delegate Value? FacetReader(Execution run, Link member);

/// <summary>How all members spread over the values of some fields.</summary>
/// <param name="Prefix">Comma, response name and colon, encoded.</param>
/// <param name="By">What each is called, as JSON, and how a member's value is read.</param>
/// <param name="Limit">At most so many values of each.</param>
/// <param name="Fields">What is written of each facet.</param>
internal sealed record FacetPart(
    byte[] Prefix, (byte[] Name, FacetReader Read)[] By, Parameter Limit, (byte[] Prefix, FacetMember Member)[] Fields) : PagePart(Prefix)
{
    public override PagePartReach Reach => PagePartReach.All;

    public override void Write(Execution run, ReadOnlySpan<Link> members, Page page, in Census all) =>
        all.Facets!.First(counts => ReferenceEquals(counts.Part, this)).Write(run);
}
