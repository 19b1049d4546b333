using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Tests.Model.Values;

/// <summary>Values of each scalar, from texts and from what GraphQL or JSON made of them.</summary>
public class ModelValuesTests
{
    private static readonly EnumDefinition Role = new("Role", Description: null, [new("HOST", null), new("SPEAKER", null)]);

    [Theory]
    [InlineData(ScalarKind.String, "NO", "\"NO\"")]
    [InlineData(ScalarKind.String, "", "\"\"")]
    [InlineData(ScalarKind.String, "ñandú 🙂", "\"ñandú 🙂\"")]
    [InlineData(ScalarKind.Id, "org:index-usa", "\"org:index-usa\"")]
    [InlineData(ScalarKind.Int, "-2147483648", "-2147483648")]
    [InlineData(ScalarKind.Int, "0042", "42")]
    [InlineData(ScalarKind.Long, "9007199254740991", "9007199254740991")]
    [InlineData(ScalarKind.Long, "-9007199254740991", "-9007199254740991")]
    [InlineData(ScalarKind.Float, "0.9", "0.9")]
    [InlineData(ScalarKind.Float, "1e3", "1000")]
    [InlineData(ScalarKind.Decimal, "67084000000", "67084000000")]
    [InlineData(ScalarKind.Decimal, "-1.80", "-1.8")]
    [InlineData(ScalarKind.Decimal, "1.0000000000000000000000000000000", "1")]
    [InlineData(ScalarKind.Decimal, "0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    [InlineData(ScalarKind.Decimal, "9999999999999999999999999999", "9999999999999999999999999999")]
    [InlineData(ScalarKind.Decimal, "-0.0", "0")]
    [InlineData(ScalarKind.Decimal, "1e21", "1000000000000000000000")]
    [InlineData(ScalarKind.Decimal, "1.80E+12", "1800000000000")]
    [InlineData(ScalarKind.Decimal, "-12.5e-7", "-0.00000125")]
    [InlineData(ScalarKind.Decimal, "125e-1", "12.5")]
    [InlineData(ScalarKind.Decimal, "0e99999999999", "0")]
    [InlineData(ScalarKind.Decimal, "10000000000000000000000000000e-1", "1000000000000000000000000000")]
    [InlineData(ScalarKind.Long, "1e9", "1000000000")]
    [InlineData(ScalarKind.Long, "-1.5E3", "-1500")]
    [InlineData(ScalarKind.Int, "1.0", "1")]
    [InlineData(ScalarKind.Int, "2e2", "200")]
    [InlineData(ScalarKind.Boolean, "true", "true")]
    [InlineData(ScalarKind.Boolean, "false", "false")]
    [InlineData(ScalarKind.Date, "2022-09", "\"2022-09\"")]
    [InlineData(ScalarKind.DateTime, "2022-09-21T09:30:00-05:00", "\"2022-09-21T14:30:00Z\"")]
    [InlineData(ScalarKind.DateTime, "2022-09-21T14:30Z", "\"2022-09-21T14:30:00Z\"")]
    [InlineData(ScalarKind.DateTime, "2022-09-21T14:30:00.1234567Z", "\"2022-09-21T14:30:00.1234567Z\"")]
    [InlineData(ScalarKind.DateTime, "2022-09-21T14:30:00.500Z", "\"2022-09-21T14:30:00.5Z\"")]
    [InlineData(ScalarKind.Url, "https://example.org/a?b=ñ#c", "\"https://example.org/a?b=ñ#c\"")]
    [InlineData(ScalarKind.Json, "{\"a\": [1, null]}", "{\"a\": [1, null]}")]
    [InlineData(ScalarKind.Enum, "SPEAKER", "\"SPEAKER\"")]
    public void A_text_is_read_as_its_type_says(ScalarKind kind, string text, string json)
    {
        Assert.True(ModelValues.TryRead(Of(kind), text, out var value, out _));
        Assert.Equal(json, value.ToString());
    }

    [Theory]
    [InlineData(ScalarKind.String, "a\0b", "it holds the character U+0000, remove it.")]
    [InlineData(ScalarKind.Id, "", "write 1 to 200 ASCII characters without blanks, such as person:ada-lovelace.")]
    [InlineData(ScalarKind.Id, "org:índex", "write 1 to 200 ASCII characters without blanks, such as person:ada-lovelace.")]
    [InlineData(ScalarKind.Int, "2147483648", "write a whole number from -2147483648 to 2147483647, such as 42.")]
    [InlineData(ScalarKind.Int, "1.5", "write a whole number from -2147483648 to 2147483647, such as 42.")]
    [InlineData(ScalarKind.Int, "+1", "write a whole number from -2147483648 to 2147483647, such as 42.")]
    [InlineData(ScalarKind.Long, "9007199254740992", "write a whole number from -9007199254740991 to 9007199254740991, such as 67084000000.")]
    [InlineData(ScalarKind.Float, "NaN", "write a finite number of 64 bits, such as 0.9 or 1e6.")]
    [InlineData(ScalarKind.Float, "Infinity", "write a finite number of 64 bits, such as 0.9 or 1e6.")]
    [InlineData(ScalarKind.Float, "1e400", "write a finite number of 64 bits, such as 0.9 or 1e6.")]
    [InlineData(ScalarKind.Float, "1,8", "write a finite number of 64 bits, such as 0.9 or 1e6.")]
    [InlineData(ScalarKind.Decimal, "67,084", "write a number of at most 28 digits, such as 67084000000 or -1.8.")]
    [InlineData(ScalarKind.Decimal, "1e28", "write a number of at most 28 digits, such as 67084000000 or -1.8.")]
    [InlineData(ScalarKind.Decimal, "1e-29", "write a number of at most 28 digits, such as 67084000000 or -1.8.")]
    [InlineData(ScalarKind.Decimal, "1e99999999999999999999", "write a number of at most 28 digits, such as 67084000000 or -1.8.")]
    [InlineData(ScalarKind.Decimal, "1e", "write a number of at most 28 digits, such as 67084000000 or -1.8.")]
    [InlineData(ScalarKind.Decimal, "1.", "write a number of at most 28 digits, such as 67084000000 or -1.8.")]
    [InlineData(ScalarKind.Decimal, ".5", "write a number of at most 28 digits, such as 67084000000 or -1.8.")]
    [InlineData(ScalarKind.Long, "1e16", "write a whole number from -9007199254740991 to 9007199254740991, such as 67084000000.")]
    [InlineData(ScalarKind.Long, "15e-1", "write a whole number from -9007199254740991 to 9007199254740991, such as 67084000000.")]
    [InlineData(ScalarKind.Decimal, "10000000000000000000000000000", "write a number of at most 28 digits, such as 67084000000 or -1.8.")]
    [InlineData(ScalarKind.Decimal, "0.00000000000000000000000000001", "write a number of at most 28 digits, such as 67084000000 or -1.8.")]
    [InlineData(ScalarKind.Boolean, "yes", "write true or false.")]
    [InlineData(ScalarKind.Boolean, "True", "write true or false.")]
    [InlineData(ScalarKind.Date, "2022-13", "months run from 01 to 12, mend the month.")]
    [InlineData(ScalarKind.Date, "2021-02-30", "2021-02 has 28 days, mend the day.")]
    [InlineData(ScalarKind.Date, "2024-02-30", "2024-02 has 29 days, mend the day.")]
    [InlineData(ScalarKind.Date, "0000-01-01", "years run from 0001 to 9999.")]
    [InlineData(
        ScalarKind.DateTime, "2022-09-21T14:30:00", "write a moment with its offset from UTC, such as 2022-09-21T14:30:00Z or 2022-09-21T09:30:00-05:00.")]
    [InlineData(ScalarKind.DateTime, "2022-09-21", "write a moment with its offset from UTC, such as 2022-09-21T14:30:00Z or 2022-09-21T09:30:00-05:00.")]
    [InlineData(
        ScalarKind.DateTime, "0001-01-01T00:00:00+10:00",
        "write a moment with its offset from UTC, such as 2022-09-21T14:30:00Z or 2022-09-21T09:30:00-05:00.")]
    [InlineData(ScalarKind.DateTime, "2022-02-30T00:00:00Z", "2022-02 has 28 days, mend the day.")]
    [InlineData(
        ScalarKind.DateTime, "2022-02-28", "write a moment with its offset from UTC, such as 2022-09-21T14:30:00Z or 2022-09-21T09:30:00-05:00.")]
    [InlineData(ScalarKind.Url, "example.org", "write an absolute address of at most 2048 characters with http or https, such as https://example.org/page.")]
    [InlineData(
        ScalarKind.Url, "javascript:alert(1)", "write an absolute address of at most 2048 characters with http or https, such as https://example.org/page.")]
    [InlineData(
        ScalarKind.Url, "https://example.org/a b",
        "write an absolute address of at most 2048 characters with http or https, such as https://example.org/page.")]
    [InlineData(ScalarKind.Json, "{a: 1}", "write one JSON value, nested at most 64 deep, such as {\"unit\": \"dollar\"} or \"text\".")]
    [InlineData(ScalarKind.Json, "", "write one JSON value, nested at most 64 deep, such as {\"unit\": \"dollar\"} or \"text\".")]
    [InlineData(ScalarKind.Enum, "SPEKER", "write one of HOST, SPEAKER. Did you mean SPEAKER?")]
    [InlineData(ScalarKind.Enum, "host", "write one of HOST, SPEAKER. Did you mean HOST?")]
    [InlineData(ScalarKind.Enum, "PAYER_OF_ALL", "write one of HOST, SPEAKER.")]
    public void What_is_refused_comes_with_what_to_write(ScalarKind kind, string text, string remedy)
    {
        Assert.False(ModelValues.TryRead(Of(kind), text, out _, out var problem));
        Assert.EndsWith($"for 'field': {remedy}", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('\uD800')]
    [InlineData('\uDC00')]
    public void Half_of_a_surrogate_pair_is_no_text(char half)
    {
        Assert.False(ModelValues.TryRead(Of(ScalarKind.String), $"a{half}b", out _, out var problem));
        Assert.Equal("'a\uFFFDb' is no String for 'field': it holds half of a surrogate pair, write whole characters.", problem);
        Assert.False(ModelValues.TryRead(Of(ScalarKind.Url), $"https://a.org/{half}", out _, out _));
    }

    [Fact]
    public void A_text_ends_at_its_limit()
    {
        Assert.True(ModelValues.TryRead(Of(ScalarKind.String), new string('a', 100_000), out _, out _));
        Assert.False(ModelValues.TryRead(Of(ScalarKind.String), new string('a', 100_001), out _, out var problem));
        Assert.Equal($"'{new string('a', 60)}…' is no String for 'field': it has 100001 characters, write at most 100000.", problem);
    }

    [Fact]
    public void A_date_is_an_interval_of_days_and_a_moment_one_tick()
    {
        Assert.True(ModelValues.TryRead(Of(ScalarKind.Date), "2022-02", out var date, out _));
        Assert.Equal((new DateOnly(2022, 2, 1).DayNumber, new DateOnly(2022, 2, 28).DayNumber), (((IntervalValue)date).Low, ((IntervalValue)date).High));
        Assert.True(ModelValues.TryRead(Of(ScalarKind.DateTime), "2022-02-01T01:00:00+01:00", out var moment, out _));
        var ticks = new DateTimeOffset(2022, 2, 1, 0, 0, 0, TimeSpan.Zero).UtcTicks;
        Assert.Equal((ticks, ticks), (((IntervalValue)moment).Low, ((IntervalValue)moment).High));
    }

    [Theory]
    [InlineData(ScalarKind.Int, "5", "5")]
    [InlineData(ScalarKind.Decimal, "1.50", "1.5")]
    [InlineData(ScalarKind.Date, "\"2022\"", "\"2022\"")]
    [InlineData(ScalarKind.Boolean, "true", "true")]
    [InlineData(ScalarKind.Json, "{\"a\":1}", "{\"a\":1}")]
    public void JSON_converts_where_its_kind_fits(ScalarKind kind, string json, string expected)
    {
        Assert.True(ModelValues.TryConvert(Of(kind), JsonDocument.Parse(json).RootElement, out var value, out _));
        Assert.Equal(expected, value.ToString());
    }

    [Theory]
    [InlineData(ScalarKind.Int, "\"5\"", "'5' is no Int for 'field': give a number, not a text.")]
    [InlineData(ScalarKind.String, "5", "'5' is no String for 'field': give a text, not a number.")]
    [InlineData(ScalarKind.String, "true", "'true' is no String for 'field': give a text, not true or false.")]
    [InlineData(ScalarKind.Date, "[2022]", "'[2022]' is no Date for 'field': give a text, not a list or an object.")]
    [InlineData(ScalarKind.String, "null", "'null' is no value for 'field': give one, or leave the field out.")]
    [InlineData(ScalarKind.String, "\"\\ud800\"", "'\uFFFD' is no String for 'field': it holds half of a surrogate pair, write whole characters.")]
    public void JSON_of_another_kind_is_refused(ScalarKind kind, string json, string problem)
    {
        Assert.False(ModelValues.TryConvert(Of(kind), JsonDocument.Parse(json).RootElement, out _, out var found));
        Assert.Equal(problem, found);
    }

    [Fact]
    public void Coerced_values_and_stored_ones_convert()
    {
        Assert.True(ModelValues.TryConvert(Of(ScalarKind.Long), 5L, out var number, out _));
        Assert.Equal(new IntegerValue(5), number);
        Assert.True(ModelValues.TryConvert(Of(ScalarKind.Float), 0.25, out var fraction, out _));
        Assert.Equal(new FloatValue(0.25), fraction);
        Assert.True(ModelValues.TryConvert(Of(ScalarKind.Date), ModelValues.Of(PartialDate.Parse("2022")), out var date, out _));
        Assert.Equal("\"2022\"", date.ToString());
        Assert.True(ModelValues.TryConvert(Of(ScalarKind.Json), new List<object?> { "a", 1, null }, out var json, out _));
        Assert.Equal("[\"a\",1,null]", json.ToString());
    }

    [Fact]
    public void Lists_take_items_of_their_type_and_a_single_one_as_a_list()
    {
        var list = Of(ScalarKind.Int) with { IsList = true };
        Assert.True(TryReadList(list, ["1", "2"], out var read, out _));
        Assert.Equal("[1,2]", read.ToString());
        Assert.True(ModelValues.TryConvert(list, new List<object?> { 1, 2 }, out var converted, out _));
        Assert.Equal(read, converted);
        Assert.True(ModelValues.TryConvert(list, 1, out var single, out _));
        Assert.Equal("[1]", single.ToString());
    }

    [Fact]
    public void Lists_that_cannot_be_say_why()
    {
        var list = Of(ScalarKind.Int) with { IsList = true };
        Assert.False(TryReadList(list, ["1", "x"], out _, out var item));
        Assert.StartsWith("'x' is no Int for 'field'", item, StringComparison.Ordinal);
        Assert.False(TryReadList(list, [.. Enumerable.Repeat("1", 1_001)], out _, out var many));
        Assert.Equal("'[…]' is no list for 'field': it has 1001 items, write at most 1000.", many);
        Assert.False(TryReadList(Of(ScalarKind.Int), ["1"], out _, out var single));
        Assert.Equal("'[…]' is no single value for 'field': write one value, without a list around it.", single);
        Assert.False(ModelValues.TryConvert(list, new List<object?> { null }, out _, out _));
    }

    private static Property Of(ScalarKind kind) => new("field", kind) { Enum = kind == ScalarKind.Enum ? Role : null };

    // The items of a list as texts.
    private static bool TryReadList(
        Property property, IReadOnlyList<string> texts, [NotNullWhen(true)] out Value? value, [NotNullWhen(false)] out string? problem) =>
        ListForms.Read(property, texts, texts.Count, text => ScalarForms.Read(property, text)).Take(out value, out problem);
}
