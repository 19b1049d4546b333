using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Neo4j.Layout;

/// <summary>
/// What is stored beside a value so that Neo4j compares it as the embedded store does: folded texts, intervals and decimals as texts
/// that sort, moments as ticks. The other kinds are compared by their value.
/// </summary>
internal static class Companions
{
    /// <summary>Where a text, date or decimal sort key is null, an index of relationships holds this: every folded text sorts below it.</summary>
    public const string NullText = "\uFFFF";

    /// <summary>The same for whole numbers and moments.</summary>
    public const long NullInteger = long.MaxValue;

    /// <summary>The same for floats, all of which are finite.</summary>
    public const double NullFloat = double.PositiveInfinity;

    /// <summary>Whether a property has a sort companion; a list has one of all its items.</summary>
    public static bool HasSort(Property property) => property.Kind switch
    {
        ScalarKind.String or ScalarKind.Url or ScalarKind.Date or ScalarKind.DateTime or ScalarKind.Decimal => true,
        ScalarKind.Enum or ScalarKind.Id => !property.IsList,
        ScalarKind.Int or ScalarKind.Long or ScalarKind.Float or ScalarKind.Boolean or ScalarKind.Json => false,
    };

    /// <summary>The stored name by which a property is sorted and compared: its companion's, else its own.</summary>
    public static string SortName(Property property) => HasSort(property) ? StoredNames.Sort(property.Key) : property.Key;

    /// <summary>What a value sorts by, as a parameter: string, long, double or bool; null for null.</summary>
    /// <exception cref="ArgumentException">The value is not of the property's kind.</exception>
    public static object? SortOf(Property property, Value? value) => value switch
    {
        null => null,
        TextValue text => text.SortKey,
        DecimalValue number => OrderedDecimal.Of(number.Number),
        IntervalValue moment when property.Kind == ScalarKind.DateTime => moment.Low,
        IntervalValue date => Days(date.Low, date.High),
        IntegerValue integer => integer.Number,
        FloatValue number => number.Number,
        BooleanValue flag => flag.Flag,
        _ => throw new ArgumentException($"A value of kind {value.Kind} has no order.", nameof(value)),
    };

    /// <summary>The companion of a list: one of each item, of texts the whole fold, which <c>matches</c> looks into.</summary>
    public static List<object?> SortsOf(Property property, ListValue list)
    {
        var sorts = new List<object?>(list.Items.Length);
        foreach (var item in list.Items) sorts.Add(item is TextValue text ? text.Folded : SortOf(property, item));
        return sorts;
    }

    /// <summary>What stands for null in an index of relationships; null where the kind has nothing that sorts above all else.</summary>
    public static object? NullOf(Property property) => property.Kind switch
    {
        ScalarKind.Int or ScalarKind.Long or ScalarKind.DateTime => NullInteger,
        ScalarKind.Float => NullFloat,
        ScalarKind.Boolean or ScalarKind.Json => null,
        ScalarKind.String or ScalarKind.Id or ScalarKind.Url or ScalarKind.Enum or ScalarKind.Date or ScalarKind.Decimal => NullText,
    };

    /// <summary>What no value of the kind sorts below.</summary>
    public static object LeastOf(Property property) => property.Kind switch
    {
        ScalarKind.Int or ScalarKind.Long or ScalarKind.DateTime => long.MinValue,
        ScalarKind.Float => double.NegativeInfinity,
        ScalarKind.String or ScalarKind.Id or ScalarKind.Url or ScalarKind.Enum or ScalarKind.Date or ScalarKind.Decimal => "",
        ScalarKind.Boolean or ScalarKind.Json => "",
    };

    /// <summary>The least of what sorts above a value.</summary>
    public static object? SuccessorOf(object? sort) => sort switch
    {
        string text => text + '\0',
        long number => number == long.MaxValue ? number : number + 1,
        double number => Math.BitIncrement(number),
        _ => sort,
    };

    /// <summary>Two day numbers as one text that sorts by the first, then by the last: <c>0738155.0738519</c>.</summary>
    public static string Days(long first, long last) => $"{Day(first)}.{Day(last)}";

    /// <summary>A day number as either half of <see cref="Days"/> has it.</summary>
    public static string Day(long day) => day.ToString("0000000");

    /// <summary>The hash that stands for a value under a unique constraint: of its text, else of its JSON.</summary>
    public static string UniqueOf(Value value) =>
        Convert.ToHexStringLower(SHA256.HashData(value is TextValue text ? Encoding.UTF8.GetBytes(text.Text) : value.Json));
}
