using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Printing;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// Values of scalars whose form is not known: what the literal or JSON says by itself. Text, bool, long, double,
/// lists and <see cref="InputObject"/>s, to a depth of <see cref="MaxDepth"/>.
/// </summary>
internal static class UntypedValue
{
    public const int MaxDepth = 200;

    public static object? FromLiteral(ValueNode literal, int depth = 0)
    {
        Count(depth);
        return literal switch
        {
            NullValueNode => null,
            BooleanValueNode value => value.Value,
            StringValueNode value => value.Value,
            EnumValueNode value => value.Value,
            IntValueNode value => Number(value.Value),
            FloatValueNode value => Number(value.Value),
            ListValueNode list => FromItems(list, depth),
            ObjectValueNode fields => FromFields(fields, depth),
            _ => throw new GraphQLException(ErrorCode.ValidationFailed, $"Expected a constant value, found {Printer.Print(literal)}."),
        };
    }

    public static object? FromJson(JsonElement json, int depth = 0)
    {
        Count(depth);
        switch (json.ValueKind)
        {
            case JsonValueKind.True: return true;
            case JsonValueKind.False: return false;
            case JsonValueKind.String: return json.GetString();
            case JsonValueKind.Number: return Number(json.GetRawText());
            case JsonValueKind.Array:
                var items = new List<object?>(json.GetArrayLength());
                foreach (var item in json.EnumerateArray()) items.Add(FromJson(item, depth + 1));
                return items;
            case JsonValueKind.Object:
                var entries = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
                foreach (var property in json.EnumerateObject()) entries[property.Name] = FromJson(property.Value, depth + 1);
                return new InputObject([.. entries]);
            default: return null;
        }
    }

    private static object Number(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)) return integer;
        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number)
            ? number
            : throw new GraphQLException(ErrorCode.ValidationFailed, $"The number {Excerpt.Of(text)} is beyond what a double holds.");
    }

    private static List<object?> FromItems(ListValueNode list, int depth)
    {
        var items = new List<object?>(list.Values.Count);
        foreach (var item in list.Values) items.Add(FromLiteral(item, depth + 1));
        return items;
    }

    private static InputObject FromFields(ObjectValueNode fields, int depth)
    {
        var entries = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in fields.Fields) entries[field.Name.Value] = FromLiteral(field.Value, depth + 1);
        return new InputObject([.. entries]);
    }

    private static void Count(int depth)
    {
        if (depth > MaxDepth) throw new GraphQLException(ErrorCode.LimitExceeded, $"A value is nested deeper than the limit MaxDepth of {MaxDepth}.");
    }
}
