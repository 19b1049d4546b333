using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Tests.Query.Api;

/// <summary>Finds what a schema leaves without a word.</summary>
internal static class Described
{
    /// <summary>The coordinates of all types, fields, arguments, values and input fields without a description.</summary>
    public static IEnumerable<string> Missing(Schema schema)
    {
        foreach (var type in schema.Types.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            if (IsMissing(type.Description)) yield return type.Name;
            foreach (var member in Members(type)) yield return $"{type.Name}.{member}";
        }
        foreach (var directive in schema.Directives.Where(directive => IsMissing(directive.Description))) yield return $"@{directive.Name}";
    }

    private static IEnumerable<string> Members(NamedType type) => type switch
    {
        FieldContainerType container => container.Fields.SelectMany(field =>
            Names(IsMissing(field.Description), field.Name)
                .Concat(field.Arguments.Where(one => IsMissing(one.Description)).Select(one => $"{field.Name}({one.Name}:)"))),
        EnumType values => values.Values.Where(value => IsMissing(value.Description)).Select(value => value.Name),
        InputObjectType input => input.Fields.Where(field => IsMissing(field.Description)).Select(field => field.Name),
        _ => [],
    };

    private static IEnumerable<string> Names(bool missing, string name) => missing ? [name] : [];

    private static bool IsMissing(string? description) => string.IsNullOrWhiteSpace(description);
}
