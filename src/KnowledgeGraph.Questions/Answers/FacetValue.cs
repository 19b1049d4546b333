using KnowledgeGraph.Query.Roots;

namespace KnowledgeGraph.Questions.Answers;

/// <summary>How many members have a value: <c>Facet</c>.</summary>
/// <param name="Field">The field that was counted by.</param>
/// <param name="Value">The value; null for those without one.</param>
/// <param name="Count">How many.</param>
internal sealed record FacetValue(string Field, string? Value, int Count) : RootObject
{
    /// <inheritdoc/>
    public override RootValue Read(SelectedField field) => field.Name switch
    {
        "field" => new RootText(Field),
        "value" => Value is null ? Null : new RootText(Value),
        "count" => new RootNumber(Count),
        _ => throw new UnknownFieldException(field.Name),
    };
}
