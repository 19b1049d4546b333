namespace KnowledgeGraph.Model;

/// <summary>A type of relationship; it joins one kind of start to one kind of end.</summary>
public sealed class RelationshipType
{
    internal RelationshipType(string name, bool isPlumbing)
    {
        Name = name;
        IsPlumbing = isPlumbing;
    }

    /// <summary>Its name in the store and in <c>RelationshipKind</c>, such as <c>HOLDS_POSITION</c>.</summary>
    public string Name { get; }

    /// <summary>Its name as an API type, such as <c>HoldsPosition</c>.</summary>
    public string TypeName => Naming.Pascal(Name);

    /// <summary>Joins the evidence model's own nodes (a statement to its subject): no edge, no evidence, no kind of its own.</summary>
    public bool IsPlumbing { get; }

    /// <summary>Worked out by the projection, never stated: MENTIONS.</summary>
    public bool IsComputed { get; internal set; }

    /// <summary>Part of the traversed graph: paths, coalitions and degrees follow it.</summary>
    public bool IsTraversed { get; internal set; }

    /// <summary>Who stands at its start takes part in what stands at its end; both have names.</summary>
    public bool IsParticipation { get; internal set; }

    /// <summary>For participations its start counts as its end.</summary>
    public bool IsPart { get; internal set; }

    /// <summary>What it starts at.</summary>
    public CompositeType Start { get; internal set; } = null!;

    /// <summary>What it ends at.</summary>
    public CompositeType End { get; internal set; } = null!;

    /// <summary>The field that follows it from start to end, null where the model declares none.</summary>
    public RelationshipField? FromStart { get; internal set; }

    /// <summary>The field that follows it from end to start, null where the model declares none.</summary>
    public RelationshipField? FromEnd { get; internal set; }

    /// <summary>What vocabularies of others call what describes it.</summary>
    public Iris Iris { get; internal set; } = Iris.None;

    /// <summary>The properties of its edges beside the built-in ones, in the order of declaration.</summary>
    public IReadOnlyList<Property> Properties { get; internal set; } = [];

    /// <summary>The property that an edge keeps under a key: its default there, or its text in a language; null where no property has that key.</summary>
    public Property? PropertyAt(string key) => Property.At(Properties, key);

    /// <summary>The built-in properties of every edge that has evidence.</summary>
    public static IReadOnlyList<Property> BuiltInProperties { get; } =
    [
        new(BuiltInKeys.Since, ScalarKind.Date) { Description = "When it began, as precisely as the sources say." },
        new(BuiltInKeys.Until, ScalarKind.Date) { Description = "When it ended; null while it holds or where no source says." },
        new(BuiltInKeys.Confidence, ScalarKind.Float)
        {
            Description = "How sure we are, 0 to 1, from all independent publishers together; null without evidence.",
        },
        new(BuiltInKeys.AttestedOn, ScalarKind.Date) { IsList = true, IsRequired = true, Description = "The dates of the documents that attest it." },
    ];

    /// <summary>Where an edge keeps the ids of its statements, a list in id order; not an API property.</summary>
    public const string StatementsKey = "statements";

    /// <inheritdoc/>
    public override string ToString() => Name;
}
