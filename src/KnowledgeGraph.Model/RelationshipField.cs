namespace KnowledgeGraph.Model;

/// <summary>A field that follows relationships of one type in one direction: <c>people</c>, <c>parent</c>, <c>topics</c>.</summary>
/// <param name="Name">Its name in model and API.</param>
/// <param name="Owner">The type or interface that declares it; it names the connection, <c>ActorInitiativesConnection</c>.</param>
/// <param name="Type">The relationships that it follows.</param>
/// <param name="IsOutgoing">From the relationship's start to its end, else the other way.</param>
/// <param name="Target">What it leads to.</param>
public sealed record RelationshipField(string Name, CompositeType Owner, RelationshipType Type, bool IsOutgoing, CompositeType Target)
{
    /// <summary>What the model's author says of it.</summary>
    public string? Description { get; init; }

    /// <summary>What vocabularies of others call it.</summary>
    public IReadOnlyList<string> Iris { get; init; } = [];

    /// <summary>A connection; else one object, the relationship that holds latest.</summary>
    public bool IsList { get; init; }

    /// <summary>Of a list: it is a connection, cut into pages. Otherwise it is short, and shown as it is.</summary>
    public bool IsPaged { get; init; } = true;

    /// <summary>A single object that is never absent.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Its default order: property names of the far node or of the edge. By default the far type's.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>What its generated types are named for: <c>OrganizationPeople</c>.</summary>
    public string TypeStem => Owner.Name + Naming.UpperFirst(Name);

    /// <inheritdoc/>
    public override string ToString() => $"{Owner.Name}.{Name}";
}
