using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Testing.Schemas.Rules;

/// <summary>Definitions of directives: valid names, places and arguments, and none that refers to itself (specification section 3.13).</summary>
internal static class DirectiveRules
{
    public static void Check(Schema schema, SchemaErrors errors)
    {
        foreach (var directive in schema.Directives)
        {
            NamingRules.Check(directive.Name, errors, directive.Definition?.Name);
            if (directive.Locations.Count == 0) errors.Add($"Directive {directive} must include 1 or more locations.", directive.Definition?.Name);
            FieldRules.CheckArguments(directive.Arguments, directive.ToString(), errors);
            CheckCycle(schema, directive, errors);
        }
    }

    // What a directive refers to: the directives on its arguments, and those on the types of its arguments and their
    // members, and so on. Breadth first, everything once.
    private static void CheckCycle(Schema schema, DirectiveDefinition directive, SchemaErrors errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<INamed>([directive]);
        while (waiting.TryDequeue(out var part))
        {
            foreach (var (used, type) in References(part))
            {
                if (used?.Name.Value == directive.Name)
                {
                    errors.Add($"Directive {directive} cannot reference itself, directly or through its arguments' types.", directive.Definition?.Name, used);
                    return;
                }

                if (used is not null && seen.Add("@" + used.Name.Value) && schema.Directives.Find(used.Name.Value) is { } next) waiting.Enqueue(next);
                if (type is InputObjectType or LeafType && seen.Add(type.Name)) waiting.Enqueue(type);
            }
        }
    }

    private static IEnumerable<(DirectiveNode? Used, NamedType? Type)> References(INamed part) => part switch
    {
        DirectiveDefinition directive => directive.Arguments.SelectMany(OfInput),
        InputObjectType input => OnType(input).Concat(input.Fields.SelectMany(OfInput)),
        EnumType type => OnType(type).Concat(type.Values.SelectMany(value => On(value.Definition))),
        NamedType type => OnType(type),
        _ => [],
    };

    private static IEnumerable<(DirectiveNode? Used, NamedType? Type)> OfInput(InputValueDefinition input) =>
        On(input.Definition).Append((null, input.Type.Named));

    private static IEnumerable<(DirectiveNode? Used, NamedType? Type)> OnType(NamedType type) =>
        On(type.Definition).Concat(type.Extensions.SelectMany(On));

    private static IEnumerable<(DirectiveNode? Used, NamedType? Type)> On(IHasDirectives? node) =>
        (node?.Directives ?? []).Select(directive => ((DirectiveNode?)directive, (NamedType?)null));
}
