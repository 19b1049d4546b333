using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.Model.Loading;

/// <summary>A field's type taken apart: <c>X</c>, <c>X!</c>, <c>[X!]</c> or <c>[X!]!</c>; other lists are malformed.</summary>
internal readonly record struct FieldShape(string Name, bool IsList, bool IsRequired, bool IsWellFormed)
{
    public static FieldShape Of(TypeNode type)
    {
        var name = type.NamedType.Name.Value;
        var required = type is NonNullTypeNode;
        var inner = type is NonNullTypeNode nonNull ? nonNull.Type : type;
        return inner is ListTypeNode list
            ? new FieldShape(name, IsList: true, required, list.Type is NonNullTypeNode { Type: NamedTypeNode })
            : new FieldShape(name, IsList: false, required, IsWellFormed: true);
    }
}
