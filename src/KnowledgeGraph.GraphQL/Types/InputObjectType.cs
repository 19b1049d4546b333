namespace KnowledgeGraph.GraphQL.Types;

/// <summary>An input object type (specification section 3.10).</summary>
/// <param name="name">Its name.</param>
/// <param name="fields">Gives its fields; called once, on first use, by one thread.</param>
public class InputObjectType(string name, Func<IEnumerable<InputFieldDefinition>> fields) : NamedType(name)
{
    private readonly Lazy<MemberMap<InputFieldDefinition>> _fields = new(() => new MemberMap<InputFieldDefinition>(fields()));

    private int[]? _expected;

    /// <summary>Its fields in order; evaluated on first use.</summary>
    public MemberMap<InputFieldDefinition> Fields => _fields.Value;

    /// <summary>
    /// Positions of the fields that matter even when they are not given: non-null ones and those with a default. Kept
    /// so that a small object of a type with hundreds of fields costs what it holds.
    /// </summary>
    internal int[] Expected => _expected ??=
        [.. Enumerable.Range(0, Fields.Count).Where(index => Fields[index].Type.IsNonNull || Fields[index].DefaultValue is not null)];

    /// <summary>Whether exactly one field must be given, and not null (<c>@oneOf</c>, specification section 3.10.1).</summary>
    public bool IsOneOf { get; init; }
}
