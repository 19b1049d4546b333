using System.Text.Json;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Printing;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;

namespace KnowledgeGraph.Query.Api;

/// <summary>The scalars beside GraphQL's own. Their inputs are coerced to values of the store.</summary>
internal static class ModelScalars
{
    public static IReadOnlyList<ScalarType> All { get; } =
    [
        new ModelScalar("Date", ScalarKind.Date)
        {
            Description = "A date as precise as its source: 2022, 2022-09 or 2022-09-21. It is the interval that it names.",
        },
        new ModelScalar("DateTime", ScalarKind.DateTime)
        {
            Description = "A moment with its offset, such as 2022-09-21T10:30:00Z.",
            SpecifiedBy = "https://scalars.graphql.org/andimarek/date-time.html",
        },
        new ModelScalar("URL", ScalarKind.Url) { Description = "An absolute address of the web.", SpecifiedBy = "https://url.spec.whatwg.org/" },
        new ModelScalar("Decimal", ScalarKind.Decimal) { Description = "An exact decimal number of at most 28 digits, a JSON number in plain notation." },
        new ModelScalar("Long", ScalarKind.Long) { Description = "A whole number of at most 2^53-1, so that every JSON reader keeps it exact." },
        new ScalarType("JSON") { Description = "Any JSON value." },
    ];
}

/// <summary>A scalar whose inputs are read as the model reads its values.</summary>
internal sealed class ModelScalar(string name, ScalarKind kind) : ScalarType(name)
{
    private readonly Property _property = new(name, kind);

    private bool IsNumber => kind is ScalarKind.Decimal or ScalarKind.Long;

    public override object? CoerceLiteral(ValueNode literal) => literal switch
    {
        IntValueNode number when IsNumber => Read(number.Value),
        FloatValueNode number when IsNumber => Read(number.Value),
        StringValueNode text when !IsNumber => Read(text.Value),
        _ => throw Invalid($"{Name} cannot represent the value {Printer.Print(literal)}. Give {(IsNumber ? "a number" : "a string")}."),
    };

    public override object? CoerceJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number when IsNumber => Read(json.GetRawText()),
        JsonValueKind.String when !IsNumber => Read(json.GetString()!),
        _ => throw Invalid($"{Name} cannot represent this value. Give {(IsNumber ? "a number" : "a string")}."),
    };

    private object Read(string text) =>
        ModelValues.TryRead(_property, text, out var value, out var problem) ? value : throw Invalid(problem);
}
