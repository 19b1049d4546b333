namespace KnowledgeGraph.Model;

/// <summary>A kind of node: <c>type Organization @node</c>.</summary>
public sealed class NodeType : CompositeType
{
    internal NodeType(string name, string? description, bool isBuiltIn)
        : base(name, description)
    {
        IsBuiltIn = isBuiltIn;
        Label = name;
        Plural = Naming.Plural(Naming.LowerFirst(name));
        Prefix = Naming.LowerFirst(name);
        Members = [this];
    }

    /// <summary>The label of its nodes in the store; by default its name.</summary>
    public string Label { get; internal set; }

    /// <summary>The name of the root field that lists it, such as <c>organizations</c> or <c>people</c>.</summary>
    public string Plural { get; internal set; }

    /// <summary>The name of the root field that finds one by id, such as <c>organization</c>.</summary>
    public string Singular => Naming.LowerFirst(Name);

    /// <summary>What ids of new nodes begin with, without the colon.</summary>
    public string Prefix { get; internal set; }

    /// <summary>Part of the evidence model (Document, Statement), not of the folder's.</summary>
    public bool IsBuiltIn { get; }

    /// <summary>
    /// The field whose value is the node's name, null for a type without names such as Observation. Where it is not <c>name</c> itself
    /// (a document's <c>title</c>), the type has a read-only <c>name</c> beside it, which shows the same text.
    /// </summary>
    public Property? NameProperty { get; internal set; }

    /// <inheritdoc/>
    public override bool IsEntity => NameProperty is not null;

    /// <inheritdoc/>
    public override IReadOnlyList<NodeType> Members { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> DefaultOrder => Order;

    internal IReadOnlyList<string> Order { get; set; } = [];
}
