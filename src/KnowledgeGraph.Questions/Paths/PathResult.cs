using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Paths;

/// <summary>How two entities are joined: <c>PathResult</c>.</summary>
internal sealed record PathResult(HopFinder Hops, FoundPaths Found, ShortestCount Shortest, WantedPaths Wanted, SnapshotValue Snapshot) : RootObject
{
    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "paths" => new RootList([.. Found.Paths.Take(Wanted.First).Select(nodes => new PathValue(Hops, nodes))]),
        "totalShortest" => Shortest.Count is { } count ? new RootNumber(count) : Null,
        "truncated" => Truncated() ?? Null,
        "snapshot" => Snapshot,
        _ => throw new UnknownFieldException(field.Name),
    };

    private RootValue? Truncated()
    {
        if (Found.Paths.Count > Wanted.First)
            return TruncationValue.Limit($"There are more paths of up to {Wanted.MaxHops} hops than the {Wanted.First} that were asked for (first).");
        return Found.IsCut
            ? TruncationValue.Steps(
                "The search was ended before it had looked everywhere: there may be more paths. Allow fewer hops (maxHops), name relationship types (via), "
                + "or leave out what everything is joined to (avoid).")
            : null;
    }
}

/// <summary>A way from one entity to another: <c>Path</c>.</summary>
internal sealed record PathValue : RootObject
{
    private readonly HopTies[] _hops;
    private readonly IntervalValue? _since;
    private readonly IntervalValue? _until;
    private readonly bool _heldTogether;

    /// <param name="hops">Finds the hops.</param>
    /// <param name="nodes">The entities in order.</param>
    public PathValue(HopFinder hops, int[] nodes)
    {
        _hops = [.. nodes.Zip(nodes.Skip(1), hops.Between)];
        foreach (var tie in _hops.Select(hop => hop.Ties[0]))
        {
            if (tie.Since is { } since && (_since is null || (since.Low, -since.High).CompareTo((_since.Low, -_since.High)) > 0)) _since = since;
            if (tie.Until is { } until && (_until is null || (until.High, -until.Low).CompareTo((_until.High, -_until.Low)) < 0)) _until = until;
        }
        _heldTogether = _since is null || _until is null || _since.Low <= _until.High;
    }

    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "length" => new RootNumber(_hops.Length),
        "hops" => new RootList([.. _hops.Select(hop => new HopValue(hop))]),
        "confidence" => Confidence(),
        "since" => _heldTogether && _since is not null ? new RootText(_since.Text) : Null,
        "until" => _heldTogether && _until is not null ? new RootText(_until.Text) : Null,
        "heldTogether" => new RootFlag(_heldTogether),
        _ => throw new UnknownFieldException(field.Name),
    };

    private RootValue Confidence() => Array.Exists(_hops, hop => hop.Ties[0].Confidence is null)
        ? Null
        : new RootFraction(_hops.Min(hop => hop.Ties[0].Confidence!.Number));

    private sealed record HopValue(HopTies Hop) : RootObject
    {
        public override RootValue Read(SelectedField field) => field.Name switch
        {
            "kind" => new RootText(Hop.Ties[0].Kind),
            "from" => new RootNode(Hop.From),
            "to" => new RootNode(Hop.To),
            "forward" => new RootFlag(Hop.Ties[0].IsForward),
            "edge" => EdgeOf(Hop.Ties[0]),
            "others" => new RootList([.. Hop.Ties.Skip(1).Select(EdgeOf)]),
            _ => throw new UnknownFieldException(field.Name),
        };

        private static RootEdge EdgeOf(HopTie tie) => new(tie.Kind, tie.Id);
    }
}
