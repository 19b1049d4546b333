namespace KnowledgeGraph.Questions.Export.Scopes;

/// <summary>What part of the graph, and which state of it, is asked for, as its caller writes it; nothing at all for the whole graph as it is.</summary>
public sealed record ExportRequest
{
    /// <summary>The ids of the entities around which it is; each may be several, parted by commas.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>How many hops from them; null for 1.</summary>
    public string? Depth { get; init; }

    /// <summary>The types of entities that are exported, as <c>EntityType</c> spells them; each may be several, parted by commas.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The types of relationships that are followed and exported, as <c>RelationshipKind</c> spells them; each may be several.</summary>
    public IReadOnlyList<string> Via { get; init; } = [];

    /// <summary>Only relationships that hold at some time of this date.</summary>
    public string? Valid { get; init; }

    /// <summary>What was known at this moment.</summary>
    public string? Known { get; init; }

    /// <summary>What the graph held after the change of this number.</summary>
    public string? Change { get; init; }

    /// <summary>The names of what can be asked for.</summary>
    public static IReadOnlyList<string> Names { get; } = ["of", "depth", "types", "via", "valid", "known", "change"];

    /// <summary>The same as the query of an address, with the change that it is of.</summary>
    /// <param name="change">The change.</param>
    internal string QueryAt(long change)
    {
        var parts = new List<string>();
        foreach (var id in Of) Add("of", id);
        Add("depth", Depth);
        foreach (var type in Types) Add("types", type);
        foreach (var kind in Via) Add("via", kind);
        Add("valid", Valid);
        parts.Add(FormattableString.Invariant($"change={change}"));
        return string.Join('&', parts);

        void Add(string name, string? value)
        {
            if (value is not null) parts.Add($"{name}={Uri.EscapeDataString(value)}");
        }
    }
}
