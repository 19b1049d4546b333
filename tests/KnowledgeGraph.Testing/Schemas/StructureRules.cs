using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Printing;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types.BuiltIn;

namespace KnowledgeGraph.Testing.Schemas;

/// <summary>
/// What SDL must fulfil before types can be made of it: every name is defined, roots are objects, interfaces are
/// interfaces, members are objects, extensions fit what they extend, and no member is defined twice.
/// </summary>
internal static class StructureRules
{
    public static void Check(SdlIndex index, SchemaErrors errors)
    {
        CheckRoots(index, errors);
        foreach (var extension in index.AllExtensions) CheckExtension(index, extension, errors);
        foreach (var (name, _) in index.Types)
        {
            CheckInterfaces(index, name, errors);
            CheckMembers(index, index.Parts(name), name, errors);
        }

        foreach (var directive in index.Directives.Values) CheckInputs(index, directive.Arguments, $"Argument \"@{directive.Name}", "(", ":)\"", errors);
    }

    private static void CheckRoots(SdlIndex index, SchemaErrors errors)
    {
        var seen = new Dictionary<OperationKind, OperationTypeDefinitionNode>();
        foreach (var root in index.OperationTypes)
        {
            var kind = root.Operation.ToString();
            if (!seen.TryAdd(root.Operation, root))
            {
                errors.Add($"There can be only one {kind.ToLowerInvariant()} type in schema.", seen[root.Operation], root);
            }

            if (IsKnown(index, root.Type, errors) && !Is<ObjectTypeDefinitionNode>(index, root.Type))
            {
                errors.Add($"{kind} root type must be Object type, it cannot be {Printer.Print(root.Type)}.", root.Type);
            }
        }
    }

    private static void CheckExtension(SdlIndex index, TypeExtensionNode extension, SchemaErrors errors)
    {
        var definition = index.Types.GetValueOrDefault(extension.Name.Value);
        var kind = extension switch
        {
            ScalarTypeExtensionNode => definition is ScalarTypeDefinitionNode ? null : "scalar",
            ObjectTypeExtensionNode => definition is ObjectTypeDefinitionNode ? null : "object",
            InterfaceTypeExtensionNode => definition is InterfaceTypeDefinitionNode ? null : "interface",
            UnionTypeExtensionNode => definition is UnionTypeDefinitionNode ? null : "union",
            EnumTypeExtensionNode => definition is EnumTypeDefinitionNode ? null : "enum",
            _ => definition is InputObjectTypeDefinitionNode ? null : "input object",
        };
        if (definition is null) errors.Add($"Cannot extend type \"{extension.Name}\" because it is not defined.", extension.Name);
        else if (kind is not null) errors.Add($"Cannot extend non-{kind} type \"{extension.Name}\".", definition.Name, extension.Name);
    }

    private static void CheckInterfaces(SdlIndex index, string name, SchemaErrors errors)
    {
        foreach (var implemented in index.InterfacesOf(name))
        {
            if (IsKnown(index, implemented, errors) && !Is<InterfaceTypeDefinitionNode>(index, implemented))
            {
                errors.Add($"Type {name} must only implement Interface types, it cannot implement {Printer.Print(implemented)}.", implemented);
            }
        }
    }

    private static void CheckMembers(SdlIndex index, IEnumerable<TypeSystemDefinitionNode> parts, string name, SchemaErrors errors)
    {
        var fields = new List<FieldDefinitionNode>();
        var inputs = new List<InputValueDefinitionNode>();
        var values = new List<NameNode>();
        foreach (var part in parts)
        {
            switch (part)
            {
                case ObjectTypeDefinitionNode node: fields.AddRange(node.Fields); break;
                case ObjectTypeExtensionNode node: fields.AddRange(node.Fields); break;
                case InterfaceTypeDefinitionNode node: fields.AddRange(node.Fields); break;
                case InterfaceTypeExtensionNode node: fields.AddRange(node.Fields); break;
                case InputObjectTypeDefinitionNode node: inputs.AddRange(node.Fields); break;
                case InputObjectTypeExtensionNode node: inputs.AddRange(node.Fields); break;
                case EnumTypeDefinitionNode node: values.AddRange(node.Values.Select(value => value.Name)); break;
                case EnumTypeExtensionNode node: values.AddRange(node.Values.Select(value => value.Name)); break;
                case UnionTypeDefinitionNode node: CheckUnion(index, name, node.Types, errors); break;
                case UnionTypeExtensionNode node: CheckUnion(index, name, node.Types, errors); break;
            }
        }

        CheckUnique(fields.Select(field => field.Name), $"Field \"{name}.", "\"", errors);
        CheckUnique(values, $"Enum value \"{name}.", "\"", errors);
        CheckInputs(index, inputs, $"Field \"{name}", ".", "\"", errors);
        foreach (var field in fields)
        {
            IsKnown(index, field.Type.NamedType, errors);
            CheckInputs(index, field.Arguments, $"Argument \"{name}.{field.Name}", "(", ":)\"", errors);
        }
    }

    private static void CheckUnion(SdlIndex index, string name, IReadOnlyList<NamedTypeNode> types, SchemaErrors errors)
    {
        foreach (var type in types)
        {
            if (IsKnown(index, type, errors) && !Is<ObjectTypeDefinitionNode>(index, type))
            {
                errors.Add($"Union type {name} can only include Object types, it cannot include {Printer.Print(type)}.", type);
            }
        }
    }

    private static void CheckInputs(
        SdlIndex index, IReadOnlyList<InputValueDefinitionNode> inputs, string before, string open, string after, SchemaErrors errors)
    {
        CheckUnique(inputs.Select(input => input.Name), before + open, after, errors);
        foreach (var input in inputs) IsKnown(index, input.Type.NamedType, errors);
    }

    private static void CheckUnique(IEnumerable<NameNode> names, string before, string after, SchemaErrors errors)
    {
        Dictionary<string, NameNode>? seen = null;
        foreach (var name in names)
        {
            seen ??= new(StringComparer.Ordinal);
            if (!seen.TryAdd(name.Value, name)) errors.Add($"{before}{name}{after} can only be defined once.", seen[name.Value], name);
        }
    }

    private static bool IsKnown(SdlIndex index, NamedTypeNode type, SchemaErrors errors)
    {
        var name = type.Name.Value;
        if (index.Types.ContainsKey(name) || BuiltInScalars.Find(name) is not null || IntrospectionTypes.Find(name) is not null) return true;
        errors.Add($"Unknown type \"{name}\".", type);
        return false;
    }

    private static bool Is<T>(SdlIndex index, NamedTypeNode type)
        where T : TypeDefinitionNode => index.Types.GetValueOrDefault(type.Name.Value) is T;
}
