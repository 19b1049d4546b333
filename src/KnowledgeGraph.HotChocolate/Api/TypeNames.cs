using HotChocolate.Language.Visitors;

namespace KnowledgeGraph.HotChocolate.Api;

/// <summary>Names of types as the server's schema has them and as the API has them: a prefix is all that there is between them.</summary>
internal sealed class TypeNames
{
    private readonly Dictionary<string, string> _outward;
    private readonly Dictionary<string, string> _inward;

    /// <summary>The names of an API's types.</summary>
    /// <param name="prefix">Stands before them in the server's schema.</param>
    /// <param name="types">The names.</param>
    public TypeNames(string prefix, IEnumerable<string> types)
    {
        AreSame = prefix.Length == 0;
        _outward = types.ToDictionary(name => name, name => prefix + name, StringComparer.Ordinal);
        _inward = _outward.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }

    /// <summary>Whether both have the same names, so that what the runner says of types is true in the server's schema.</summary>
    public bool AreSame { get; }

    /// <summary>A type of the server's schema as the API calls it; null where it is not the API's.</summary>
    public string? Inward(string name) => _inward.GetValueOrDefault(name);

    /// <summary>A type of the API as the server's schema calls it.</summary>
    public string Outward(string name) => _outward.GetValueOrDefault(name, name);

    /// <summary>A tree with the names of the server's schema.</summary>
    public ISyntaxNode Outward(ISyntaxNode node) => AreSame ? node : Renamed(node, _outward);

    /// <summary>A tree with the names of the API.</summary>
    public ISyntaxNode Inward(ISyntaxNode node) => AreSame ? node : Renamed(node, _inward);

    private static ISyntaxNode Renamed(ISyntaxNode node, Dictionary<string, string> names) => SyntaxRewriter.Create(one => one switch
    {
        NamedTypeNode type when names.TryGetValue(type.Name.Value, out var name) => type.WithName(new NameNode(name)),
        ObjectTypeDefinitionNode type when names.TryGetValue(type.Name.Value, out var name) => type.WithName(new NameNode(name)),
        InterfaceTypeDefinitionNode type when names.TryGetValue(type.Name.Value, out var name) => type.WithName(new NameNode(name)),
        UnionTypeDefinitionNode type when names.TryGetValue(type.Name.Value, out var name) => type.WithName(new NameNode(name)),
        InputObjectTypeDefinitionNode type when names.TryGetValue(type.Name.Value, out var name) => type.WithName(new NameNode(name)),
        EnumTypeDefinitionNode type when names.TryGetValue(type.Name.Value, out var name) => type.WithName(new NameNode(name)),
        ScalarTypeDefinitionNode type when names.TryGetValue(type.Name.Value, out var name) => type.WithName(new NameNode(name)),
        _ => one,
    }).Rewrite(node)!;
}
