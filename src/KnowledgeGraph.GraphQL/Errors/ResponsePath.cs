using System.Text;

namespace KnowledgeGraph.GraphQL.Errors;

/// <summary>
/// A place in a response: response names and list indexes from the root (specification section 7.1.4).
/// A linked list from the leaf up, so that going one level down costs one small object.
/// </summary>
public sealed class ResponsePath
{
    private ResponsePath(ResponsePath? parent, string? name, int index)
    {
        Parent = parent;
        Name = name;
        Index = index;
    }

    /// <summary>The place above, or null at the root.</summary>
    public ResponsePath? Parent { get; }

    /// <summary>The response name, or null when this step is a list index.</summary>
    public string? Name { get; }

    /// <summary>The 0-based list index; meaningful only when <see cref="Name"/> is null.</summary>
    public int Index { get; }

    /// <summary>The place of a field below <paramref name="parent"/> (null: below the root).</summary>
    public static ResponsePath Of(ResponsePath? parent, string name) => new(parent, name, 0);

    /// <summary>The place of a list item below <paramref name="parent"/> (null: below the root).</summary>
    public static ResponsePath Of(ResponsePath? parent, int index) => new(parent, null, index);

    /// <summary>The steps from the root: a string for a name, an int for an index.</summary>
    public IReadOnlyList<object> ToSegments()
    {
        var count = 0;
        for (var step = this; step is not null; step = step.Parent) count++;
        var segments = new object[count];
        for (var step = this; step is not null; step = step.Parent)
        {
            segments[--count] = step.Name is null ? step.Index : step.Name;
        }

        return segments;
    }

    /// <summary>As people write it: <c>a.b[0].c</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var segment in ToSegments())
        {
            if (segment is int index) text.Append('[').Append(index).Append(']');
            else text.Append(text.Length == 0 ? "" : ".").Append(segment);
        }

        return text.ToString();
    }
}
