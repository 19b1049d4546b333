namespace KnowledgeGraph.GraphQL.Language.Nodes;

/// <summary>An integer as written, of any size (specification section 2.10.1).</summary>
public sealed class IntValueNode(Location location, string value) : ValueNode(location)
{
    /// <summary>Its digits, with a minus sign where there is one.</summary>
    public string Value { get; } = value;
}

/// <summary>A number with a fraction or an exponent, as written (specification section 2.10.2).</summary>
public sealed class FloatValueNode(Location location, string value) : ValueNode(location)
{
    /// <summary>Its text.</summary>
    public string Value { get; } = value;
}

/// <summary>A text (specification section 2.10.4).</summary>
public sealed class StringValueNode(Location location, string value, bool isBlock = false) : ValueNode(location)
{
    /// <summary>The text that it means: escapes resolved, a block string's indentation removed.</summary>
    public string Value { get; } = value;

    /// <summary>Whether it was written as a block string.</summary>
    public bool IsBlock { get; } = isBlock;
}

/// <summary><c>true</c> or <c>false</c> (specification section 2.10.3).</summary>
public sealed class BooleanValueNode(Location location, bool value) : ValueNode(location)
{
    /// <summary>The value.</summary>
    public bool Value { get; } = value;
}

/// <summary><c>null</c> (specification section 2.10.5).</summary>
public sealed class NullValueNode(Location location) : ValueNode(location);

/// <summary>The name of an enum value (specification section 2.10.6).</summary>
public sealed class EnumValueNode(Location location, string value) : ValueNode(location)
{
    /// <summary>The name.</summary>
    public string Value { get; } = value;
}
