namespace KnowledgeGraph.Query.Roots;

/// <summary>A value of what a root field's owner worked out.</summary>
public abstract record RootValue
{
    /// <summary>No value.</summary>
    public static RootValue Null { get; } = new RootNull();
}

/// <summary>No value.</summary>
public sealed record RootNull : RootValue;

/// <summary>A text, an id, or the name of an enum's value.</summary>
public sealed record RootText(string Value) : RootValue;

/// <summary>A whole number.</summary>
public sealed record RootNumber(long Value) : RootValue;

/// <summary>A number with a fraction; finite.</summary>
public sealed record RootFraction(double Value) : RootValue;

/// <summary>True or false.</summary>
public sealed record RootFlag(bool Value) : RootValue;

/// <summary>A node, which is looked up.</summary>
/// <param name="Id">Its id; one that the store did not have when it was asked makes the owner be asked once more.</param>
public sealed record RootNode(string Id) : RootValue;

/// <summary>A relationship, which is looked up whatever the date that is asked for: who names it has decided that it is seen.</summary>
/// <param name="Kind">Its type, as <c>RelationshipKind</c> names it.</param>
/// <param name="Id">Its id; one that the store did not have when it was asked makes the owner be asked once more.</param>
public sealed record RootEdge(string Kind, string Id) : RootValue;

/// <summary>A list.</summary>
public sealed record RootList(IReadOnlyList<RootValue> Items) : RootValue;

/// <summary>An object, whose fields are asked for as they are selected: each alias by itself, with its arguments.</summary>
public abstract record RootObject : RootValue
{
    /// <summary>The value of a field. <c>__typename</c> is never asked for.</summary>
    public abstract RootValue Read(SelectedField field);
}
