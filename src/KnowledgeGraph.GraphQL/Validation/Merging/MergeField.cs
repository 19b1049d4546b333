using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Merging;

/// <summary>A field of the document as it takes part in merging. There is one for each field node, so it is compared by reference.</summary>
internal sealed class MergeField(int id, FieldNode node, NamedType? parentType, GraphQLType? type)
{
    private string? _arguments;

    /// <summary>Running number, in the order in which fields are first collected.</summary>
    public int Id { get; } = id;

    public FieldNode Node { get; } = node;

    /// <summary>The object type that it is selected on; null when that is abstract or unknown, so that the field meets any other.</summary>
    public ObjectType? ObjectType { get; } = parentType as ObjectType;

    /// <summary>Its type; null when the field is unknown.</summary>
    public GraphQLType? Type { get; } = type;

    /// <summary>Its arguments in one canonical form: equal texts are identical sets of arguments.</summary>
    public string Arguments => _arguments ??= ArgumentText.Of(Node.Arguments);
}
