using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Testing.Schemas;

/// <summary>Remembers of which SDL a part of a schema was made, so that faults of it can be located. What a program made has none.</summary>
internal static class SdlOrigin
{
    private static readonly ConditionalWeakTable<object, Node> Definitions = [];
    private static readonly ConditionalWeakTable<NamedType, IReadOnlyList<TypeExtensionNode>> TypeExtensions = [];
    private static readonly ConditionalWeakTable<Schema, IReadOnlyList<SchemaExtensionNode>> SchemaExtensions = [];

    public static T From<T>(this T part, Node? definition)
        where T : class
    {
        if (definition is not null) Definitions.Add(part, definition);
        return part;
    }

    public static T ExtendedBy<T>(this T type, IReadOnlyList<TypeExtensionNode> extensions)
        where T : NamedType
    {
        TypeExtensions.Add(type, extensions);
        return type;
    }

    public static Schema ExtendedBy(this Schema schema, IReadOnlyList<SchemaExtensionNode> extensions)
    {
        SchemaExtensions.Add(schema, extensions);
        return schema;
    }

    private static T? Of<T>(object part)
        where T : Node => Definitions.TryGetValue(part, out var node) ? (T)node : null;

    extension(NamedType type)
    {
        /// <summary>The SDL that defines it, with its directives; null when it was made by a program.</summary>
        public TypeDefinitionNode? Definition => Of<TypeDefinitionNode>(type);

        /// <summary>The SDL that extends it, in document order.</summary>
        public IReadOnlyList<TypeExtensionNode> Extensions => TypeExtensions.TryGetValue(type, out var nodes) ? nodes : [];
    }

    extension(Schema schema)
    {
        /// <summary>The SDL that defines it; null when there is none.</summary>
        public SchemaDefinitionNode? Definition => Of<SchemaDefinitionNode>(schema);

        /// <summary>The SDL that extends it, in document order.</summary>
        public IReadOnlyList<SchemaExtensionNode> Extensions => SchemaExtensions.TryGetValue(schema, out var nodes) ? nodes : [];
    }

    extension(DirectiveDefinition directive)
    {
        /// <summary>The SDL that defines it; null when it was made by a program.</summary>
        public DirectiveDefinitionNode? Definition => Of<DirectiveDefinitionNode>(directive);
    }

    extension(FieldDefinition member)
    {
        /// <summary>The SDL that defines it; null when it was made by a program.</summary>
        public FieldDefinitionNode? Definition => Of<FieldDefinitionNode>(member);
    }

    extension(InputValueDefinition value)
    {
        /// <summary>The SDL that defines it; null when it was made by a program.</summary>
        public InputValueDefinitionNode? Definition => Of<InputValueDefinitionNode>(value);
    }

    extension(EnumValueDefinition value)
    {
        /// <summary>The SDL that defines it; null when it was made by a program.</summary>
        public EnumValueDefinitionNode? Definition => Of<EnumValueDefinitionNode>(value);
    }
}
