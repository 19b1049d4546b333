using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Answers;

/// <summary>How many members have a value: <c>Facet</c>.</summary>
/// <param name="Field">The field that was counted by.</param>
/// <param name="Value">The value; null for those without one.</param>
/// <param name="Count">How many.</param>
internal sealed record FacetValue(string Field, string? Value, int Count) : RootObject
{
    /// <summary>How often values stand among members: the most frequent first, equal ones by value, none last among its equals.</summary>
    /// <param name="field">The field that is counted by.</param>
    /// <param name="values">The value of each member; null for one without.</param>
    public static IEnumerable<FacetValue> Counted(string field, IEnumerable<Value?> values) => values
        // A key may not be null; one that holds a null may.
        .CountBy(value => ValueTuple.Create(TextOf(value)))
        .Select(entry => new FacetValue(field, entry.Key.Item1, entry.Value))
        .OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Value is null).ThenBy(facet => facet.Value, StringComparer.Ordinal);

    private static string? TextOf(Value? value) => value is TextValue text ? text.Text : value?.ToString();

    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "field" => new RootText(Field),
        "value" => Value is null ? Null : new RootText(Value),
        "count" => new RootNumber(Count),
        _ => throw new UnknownFieldException(field.Name),
    };
}
