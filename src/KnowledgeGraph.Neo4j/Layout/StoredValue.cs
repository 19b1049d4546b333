using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Neo4j.Layout;

/// <summary>
/// Values as Neo4j stores them, and back: texts, dates, moments, decimals and JSON as strings; whole numbers, floats and Booleans as
/// such; lists of these as lists. What would read back as another value is kept encoded too, so that the way back is always exact.
/// </summary>
internal static class StoredValue
{
    /// <summary>The value as a property; null where no property of Neo4j can hold it, and only the encoded form is kept.</summary>
    public static object? Write(Value value) => value switch
    {
        TextValue text => text.Text,
        IntegerValue integer => integer.Number,
        FloatValue number => number.Number,
        BooleanValue flag => flag.Flag,
        IntervalValue interval => interval.Text,
        ListValue list => WriteList(list),
        _ => Encoding.UTF8.GetString(value.Json),
    };

    /// <summary>Whether <see cref="Read"/> gives back an equal value.</summary>
    public static bool IsExact(Property? property, Value value) => value switch
    {
        ListValue list => property is not { IsList: false } && WriteList(list) is not null && IsExactList(property, list),
        _ => property is not { IsList: true } && IsExactItem(property, value),
    };

    /// <summary>The value of a property as the driver gives it.</summary>
    /// <exception cref="StoreFormatException">It is not of the kind that the model says.</exception>
    public static Value Read(Property? property, object stored)
    {
        if (stored is not List<object?> list) return ReadItem(property, stored);
        var items = new Value[list.Count];
        for (var i = 0; i < items.Length; i++) items[i] = ReadItem(property, list[i]!);
        return new ListValue(items);
    }

    private static bool IsExactList(Property? property, ListValue list)
    {
        foreach (var item in list.Items)
            if (!IsExactItem(property, item)) return false;
        return true;
    }

    private static bool IsExactItem(Property? property, Value value) => value switch
    {
        TextValue => property?.Kind is null or ScalarKind.String or ScalarKind.Id or ScalarKind.Url or ScalarKind.Enum,
        IntegerValue => property?.Kind is null or ScalarKind.Int or ScalarKind.Long,
        FloatValue => property?.Kind is null or ScalarKind.Float,
        BooleanValue => property?.Kind is null or ScalarKind.Boolean,
        DecimalValue number => property?.Kind is ScalarKind.Decimal && Reads(property, number.ToString(), number),
        JsonValue => property?.Kind is ScalarKind.Json,
        IntervalValue interval => property?.Kind is ScalarKind.Date or ScalarKind.DateTime && Reads(property, interval.Text, interval),
        _ => false,
    };

    private static bool Reads(Property property, string text, Value value) => ModelValues.TryRead(property, text, out var read, out _) && read.Equals(value);

    private static List<object?>? WriteList(ListValue list)
    {
        var items = new List<object?>(list.Items.Length);
        foreach (var item in list.Items)
        {
            // A list of Neo4j is of one kind.
            if (item is ListValue || item.Kind != list.Items[0].Kind) return null;
            items.Add(Write(item));
        }
        return items;
    }

    private static Value ReadItem(Property? property, object stored) => (stored, property?.Kind) switch
    {
        (string text, null or ScalarKind.String or ScalarKind.Id or ScalarKind.Url or ScalarKind.Enum) => new TextValue(text),
        (string text, ScalarKind.Json) => new JsonValue(Encoding.UTF8.GetBytes(text)),
        (string text, _) => ModelValues.TryRead(property!, text, out var value, out _) ? value : throw Other(property, text),
        (long number, null or ScalarKind.Int or ScalarKind.Long) => new IntegerValue(number),
        (double number, null or ScalarKind.Float) => new FloatValue(number),
        (bool flag, null or ScalarKind.Boolean) => BooleanValue.Of(flag),
        _ => throw Other(property, stored.GetType().Name),
    };

    private static StoreFormatException Other(Property? property, string found) =>
        new(
            $"The database holds '{found}' under '{property?.Key}', which is no {property?.Kind}. It was changed by another program: "
            + "load the graph anew into an empty database.");
}
