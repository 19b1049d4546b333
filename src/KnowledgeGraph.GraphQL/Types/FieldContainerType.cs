namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A type with output fields and interfaces: an object or an interface (specification sections 3.6 and 3.7).</summary>
public abstract class FieldContainerType : NamedType
{
    private readonly Lazy<MemberMap<FieldDefinition>> _fields;
    private readonly Lazy<MemberMap<InterfaceType>> _interfaces;

    private protected FieldContainerType(
        string name, Func<IEnumerable<FieldDefinition>> fields, Func<IEnumerable<InterfaceType>>? interfaces)
        : base(name)
    {
        _fields = new(() => new MemberMap<FieldDefinition>(fields()));
        _interfaces = new(() => interfaces is null ? MemberMap<InterfaceType>.Empty : new MemberMap<InterfaceType>(interfaces()));
    }

    /// <summary>Its fields in order, without <c>__typename</c>; evaluated on first use.</summary>
    public MemberMap<FieldDefinition> Fields => _fields.Value;

    /// <summary>The interfaces that it implements, each of them named; evaluated on first use.</summary>
    public MemberMap<InterfaceType> Interfaces => _interfaces.Value;
}
