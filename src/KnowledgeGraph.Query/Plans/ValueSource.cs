using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Query.Plans;

/// <summary>Where the value of a parameter comes from: the document, or a place inside a variable.</summary>
public abstract record ValueSource
{
    /// <summary>The coerced value of this request.</summary>
    public abstract object? Read(VariableValues variables);

    /// <summary>Whether both read the same value in every request of the shape; false where that is not plain to see.</summary>
    public bool IsSame(ValueSource other) => (this, other) switch
    {
        (ConstantSource one, ConstantSource two) => Equals(one.Value, two.Value),
        (VariableSource one, VariableSource two) => one.Name == two.Name && one.Path.SequenceEqual(two.Path),
        _ => false,
    };
}

/// <summary>What the owner of a root field finds: it is bound once that is known.</summary>
internal sealed record FoundSource : ValueSource
{
    public override object? Read(VariableValues variables) => null;
}

/// <summary>A value that stands in the document.</summary>
internal sealed record ConstantSource(object? Value) : ValueSource
{
    public override object? Read(VariableValues variables) => Value;
}

/// <summary>A variable, or what lies at a path of keys and indexes inside it.</summary>
internal sealed record VariableSource(string Name, IReadOnlyList<object> Path) : ValueSource
{
    public VariableSource Inside(object step) => new(Name, [.. Path, step]);

    // The shape fixes which keys and indexes there are, so that every step of the path exists.
    public override object? Read(VariableValues variables)
    {
        var value = variables[Name];
        foreach (var step in Path)
        {
            value = step switch
            {
                string key => ((InputObject)value!)[key],
                int index => value is IReadOnlyList<object?> list ? list[index] : value,
                _ => throw new InvalidOperationException("A path consists of keys and indexes."),
            };
        }
        return value;
    }
}

/// <summary>A list that stands in the document, with variables among its items.</summary>
internal sealed record ListSource(IReadOnlyList<ValueSource> Items) : ValueSource
{
    public override object Read(VariableValues variables)
    {
        var items = new object?[Items.Count];
        for (var i = 0; i < items.Length; i++) items[i] = Items[i].Read(variables);
        return items;
    }
}
