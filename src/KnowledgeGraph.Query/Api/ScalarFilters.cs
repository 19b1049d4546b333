using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Query.Api;

/// <summary>The filters of scalars and enums, and of lists of them.</summary>
internal static class ScalarFilters
{
    private static readonly (string Name, Comparison Comparison, string Description)[] Equality =
    [
        ("eq", Comparison.Equal, "Is this value; null: there is none."),
        ("in", Comparison.In, "Is one of these values."),
    ];

    private static readonly (string Name, Comparison Comparison, string Description)[] Texts =
    [
        .. Equality,
        ("contains", Comparison.Contains, "Contains this text, exactly as written."),
        ("startsWith", Comparison.StartsWith, "Starts with this text, exactly as written."),
        ("endsWith", Comparison.EndsWith, "Ends with this text, exactly as written."),
        ("matches", Comparison.Matches, "Contains this text, case and accents ignored."),
    ];

    private static readonly (string Name, Comparison Comparison, string Description)[] Ordered =
    [
        .. Equality,
        ("gt", Comparison.Greater, "Greater; of dates, wholly after."),
        ("gte", Comparison.GreaterOrEqual, "Greater or equal; of dates, beginning within it or after."),
        ("lt", Comparison.Less, "Less; of dates, wholly before."),
        ("lte", Comparison.LessOrEqual, "Less or equal; of dates, ending within it or before."),
    ];

    public static void Add(ApiTypes types)
    {
        AddFamily(types, "String", Texts);
        AddFamily(types, "URL", Texts);
        AddFamily(types, "ID", Equality);
        AddFamily(types, "Boolean", Equality[..1]);
        foreach (var scalar in (ReadOnlySpan<string>)["Int", "Float", "Long", "Decimal", "Date", "DateTime"]) AddFamily(types, scalar, Ordered);
    }

    public static void AddEnum(ApiTypes types, string name) => AddFamily(types, name, Equality);

    private static void AddFamily(ApiTypes types, string scalar, (string Name, Comparison Comparison, string Description)[] comparisons)
    {
        types.Add(scalar + "Filter", () => new InputObjectType(scalar + "Filter", () => Keys(types, scalar, comparisons))
        {
            Description = $"Conditions on a value of type {scalar}; all must hold. Each key with n is the exact opposite of the one without.",
        });
        FilterTypes.AddQuantifier(types, scalar, scalar + "Filter", $"How many values of a list of {scalar} must match.");
    }

    private static IEnumerable<InputFieldDefinition> Keys(
        ApiTypes types, string scalar, (string Name, Comparison Comparison, string Description)[] comparisons)
    {
        foreach (var (name, comparison, description) in comparisons)
        {
            // A part of an address is no address.
            var type = comparison is Comparison.Contains or Comparison.StartsWith or Comparison.EndsWith or Comparison.Matches ? types.Named("String")
                : comparison == Comparison.In ? types.OptionalList(scalar)
                : types.Named(scalar);
            yield return new FilterKey(name, type, new FilterMeaning.Compare(comparison, IsNegated: false)) { Description = description };
            if (comparison != Comparison.Matches)
                yield return new FilterKey(Negation(comparison, name), type, new FilterMeaning.Compare(comparison, IsNegated: true))
                {
                    Description = $"The opposite of `{name}`.",
                };
        }
    }

    private static string Negation(Comparison comparison, string name) => comparison == Comparison.Equal ? "neq" : "n" + name;
}
