using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Testing.Schemas;

/// <summary>All definitions and extensions of some documents by name, in document order; names defined twice are faults.</summary>
internal sealed class SdlIndex
{
    private readonly Dictionary<string, List<TypeExtensionNode>> _extensions = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, string>> _implementations;

    public SdlIndex(IEnumerable<DocumentNode> documents, SchemaErrors errors)
    {
        foreach (var definition in documents.SelectMany(document => document.Definitions)) Add(definition, errors);
        _implementations = new(FindImplementations);
    }

    public OrderedDictionary<string, TypeDefinitionNode> Types { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, DirectiveDefinitionNode> Directives { get; } = new(StringComparer.Ordinal);

    public SchemaDefinitionNode? Schema { get; private set; }

    public List<SchemaExtensionNode> SchemaExtensions { get; } = [];

    public IEnumerable<TypeExtensionNode> AllExtensions => _extensions.Values.SelectMany(nodes => nodes);

    public IReadOnlyList<TypeExtensionNode> ExtensionsOf(string name) => _extensions.GetValueOrDefault(name) ?? [];

    /// <summary>Root operation types of the schema definition and its extensions.</summary>
    public IEnumerable<OperationTypeDefinitionNode> OperationTypes =>
        (Schema?.OperationTypes ?? []).Concat(SchemaExtensions.SelectMany(extension => extension.OperationTypes));

    public IEnumerable<NamedTypeNode> InterfacesOf(string name) => Parts(name).SelectMany(part => part switch
    {
        ObjectTypeDefinitionNode node => node.Interfaces,
        ObjectTypeExtensionNode node => node.Interfaces,
        InterfaceTypeDefinitionNode node => node.Interfaces,
        InterfaceTypeExtensionNode node => node.Interfaces,
        _ => [],
    });

    /// <summary>Names of the object types of an interface, without making any type; null for a union, which knows itself.</summary>
    public IEnumerable<string>? PossibleTypes(NamedType type) => type is InterfaceType ? _implementations.Value[type.Name] : null;

    /// <summary>A type's definition and its extensions.</summary>
    public IEnumerable<TypeSystemDefinitionNode> Parts(string name) =>
        Types.TryGetValue(name, out var node) ? ExtensionsOf(name).Prepend<TypeSystemDefinitionNode>(node) : ExtensionsOf(name);

    private void Add(DefinitionNode definition, SchemaErrors errors)
    {
        switch (definition)
        {
            case SchemaDefinitionNode node when Schema is not null: errors.Add("Must provide only one schema definition.", node); break;
            case SchemaDefinitionNode node: Schema = node; break;
            case SchemaExtensionNode node: SchemaExtensions.Add(node); break;
            case DirectiveDefinitionNode node when !Directives.TryAdd(node.Name.Value, node):
                errors.Add($"There can be only one directive named \"@{node.Name}\".", Directives[node.Name.Value].Name, node.Name);
                break;
            case TypeDefinitionNode node when !Types.TryAdd(node.Name.Value, node):
                errors.Add($"There can be only one type named \"{node.Name}\".", Types[node.Name.Value].Name, node.Name);
                break;
            case TypeExtensionNode node: AddExtension(node); break;
            case OperationDefinitionNode or FragmentDefinitionNode: errors.Add("A schema holds no operations and fragments.", definition); break;
        }
    }

    private void AddExtension(TypeExtensionNode node)
    {
        if (!_extensions.TryGetValue(node.Name.Value, out var nodes)) _extensions[node.Name.Value] = nodes = [];
        nodes.Add(node);
    }

    private ILookup<string, string> FindImplementations() => Types.Values.OfType<ObjectTypeDefinitionNode>()
        .SelectMany(
            node => InterfacesOf(node.Name.Value).Select(implemented => implemented.Name.Value).Distinct(StringComparer.Ordinal),
            (node, name) => (name, node.Name.Value))
        .ToLookup(pair => pair.name, pair => pair.Value, StringComparer.Ordinal);
}
