using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.BuiltIn;

namespace KnowledgeGraph.GraphQL.Schemas;

/// <summary>Which built-in scalars a schema uses. Stops looking once all of them were met, which is soon in most schemas.</summary>
internal static class ReferencedScalars
{
    public static HashSet<string> Of(IEnumerable<NamedType> types, IEnumerable<DirectiveDefinition> directives)
    {
        // Introspection itself uses these two.
        var found = new HashSet<string>(StringComparer.Ordinal) { BuiltInScalars.String.Name, BuiltInScalars.Boolean.Name };
        foreach (var type in References(types, directives))
        {
            if (BuiltInScalars.Find(type.Named.Name) is null || !found.Add(type.Named.Name)) continue;
            if (found.Count == BuiltInScalars.All.Count) break;
        }

        return found;
    }

    private static IEnumerable<GraphQLType> References(IEnumerable<NamedType> types, IEnumerable<DirectiveDefinition> directives) => directives
        .SelectMany(directive => directive.Arguments.Select(argument => argument.Type))
        .Concat(types.SelectMany(type => type switch
        {
            FieldContainerType container => container.Fields.SelectMany(field => field.Arguments.Select(argument => argument.Type).Append(field.Type)),
            InputObjectType input => input.Fields.Select(field => field.Type),
            _ => [],
        }));
}
