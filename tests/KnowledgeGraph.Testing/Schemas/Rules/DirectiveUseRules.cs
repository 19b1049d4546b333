using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Testing.Schemas.Rules;

/// <summary>
/// Directives used in SDL: defined, at a place that they allow, once unless repeatable, with valid arguments
/// (specification section 5.7 and 5.4, as they apply to type system documents).
/// </summary>
internal static class DirectiveUseRules
{
    public static void Check(Schema schema, SchemaErrors errors)
    {
        CheckParts(schema, [schema.Definition, .. schema.Extensions], DirectiveLocation.Schema, errors);
        foreach (var directive in schema.Directives) CheckInputs(schema, directive.Arguments, DirectiveLocation.ArgumentDefinition, errors);
        foreach (var type in schema.Types)
        {
            if (errors.IsFull) return;
            CheckParts(schema, [type.Definition, .. type.Extensions], LocationOf(type), errors);
            CheckMembers(schema, type, errors);
        }
    }

    private static void CheckMembers(Schema schema, NamedType type, SchemaErrors errors)
    {
        switch (type)
        {
            case FieldContainerType container:
                foreach (var field in container.Fields)
                {
                    CheckParts(schema, [field.Definition], DirectiveLocation.FieldDefinition, errors);
                    CheckInputs(schema, field.Arguments, DirectiveLocation.ArgumentDefinition, errors);
                }

                break;
            case EnumType enumType:
                foreach (var value in enumType.Values) CheckParts(schema, [value.Definition], DirectiveLocation.EnumValue, errors);
                break;
            case InputObjectType input:
                CheckInputs(schema, input.Fields, DirectiveLocation.InputFieldDefinition, errors);
                break;
        }
    }

    private static void CheckInputs(Schema schema, IEnumerable<InputValueDefinition> inputs, DirectiveLocation location, SchemaErrors errors)
    {
        foreach (var input in inputs) CheckParts(schema, [input.Definition], location, errors);
    }

    // A directive is unique over a definition and its extensions together.
    private static void CheckParts(Schema schema, ReadOnlySpan<IHasDirectives?> parts, DirectiveLocation location, SchemaErrors errors)
    {
        Dictionary<string, DirectiveNode>? seen = null;
        foreach (var part in parts)
        {
            if (part is null) continue;
            foreach (var use in part.Directives)
            {
                var name = use.Name.Value;
                if (schema.Directives.Find(name) is not { } definition)
                {
                    errors.Add($"Unknown directive \"@{name}\".", use);
                    continue;
                }

                if (!definition.Locations.Contains(location)) errors.Add($"Directive \"@{name}\" may not be used on {location.ToText()}.", use);
                seen ??= new(StringComparer.Ordinal);
                if (!seen.TryAdd(name, use) && !definition.IsRepeatable)
                {
                    errors.Add($"The directive \"@{name}\" can only be used once at this location.", seen[name], use);
                }

                CheckArguments(definition, use, errors);
            }
        }
    }

    private static void CheckArguments(DirectiveDefinition definition, DirectiveNode use, SchemaErrors errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in use.Arguments)
        {
            var name = argument.Name.Value;
            if (!seen.Add(name)) errors.Add($"There can be only one argument named \"{name}\".", argument.Name);
            else if (!definition.Arguments.Contains(name)) errors.Add($"Unknown argument \"{name}\" on directive \"{definition}\".", argument);
        }

        try
        {
            ArgumentCoercion.CoerceArguments(definition, use, VariableValues.Empty);
        }
        catch (GraphQLException refusal)
        {
            errors.Add($"Directive \"{definition}\": {refusal.Errors[0].Message}", use);
        }
    }

    private static DirectiveLocation LocationOf(NamedType type) => type switch
    {
        ScalarType => DirectiveLocation.Scalar,
        ObjectType => DirectiveLocation.Object,
        InterfaceType => DirectiveLocation.Interface,
        UnionType => DirectiveLocation.Union,
        EnumType => DirectiveLocation.Enum,
        _ => DirectiveLocation.InputObject,
    };
}
