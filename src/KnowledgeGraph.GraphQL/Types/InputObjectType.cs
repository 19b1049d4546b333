namespace KnowledgeGraph.GraphQL.Types;

/// <summary>An input object type (specification section 3.10).</summary>
/// <param name="name">Its name.</param>
/// <param name="fields">Gives its fields; called once, on first use, by one thread.</param>
public class InputObjectType(string name, Func<IEnumerable<InputFieldDefinition>> fields) : NamedType(name)
{
    private readonly Lazy<MemberMap<InputFieldDefinition>> fields = new(() => new MemberMap<InputFieldDefinition>(fields()));

    /// <summary>Its fields in order; evaluated on first use.</summary>
    public MemberMap<InputFieldDefinition> Fields => fields.Value;

    /// <summary>Whether exactly one field must be given, and not null (<c>@oneOf</c>, specification section 3.10.1).</summary>
    public bool IsOneOf { get; init; }
}
