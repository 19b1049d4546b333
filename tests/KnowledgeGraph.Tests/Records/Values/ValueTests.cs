using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Tests.Records.Values;

public sealed class ValueTests
{
    public static TheoryData<string, string> Json => new()
    {
        { "text", "\"Łódź\"" },
        { "escapes", "\"a\\\"b\\\\c\\n\\t\\u0001\\u001f/\u007F\"" },
        { "lone surrogate", "\"a\uFFFDb\"" },
        { "astral", "\"😀\"" },
        { "integer", "-9223372036854775808" },
        { "decimal", "67084000000" },
        { "trimmed decimal", "1.5" },
        { "small decimal", "0.0000000000000000000000000001" },
        { "zero decimal", "0" },
        { "float", "0.1" },
        { "minus zero", "0" },
        { "true", "true" },
        { "interval", "\"2022-09\"" },
        { "list", "[\"a\",1,[]]" },
        { "empty list", "[]" },
        { "json", "{ \"a\" : [1, null] }" },
    };

    [Theory]
    [MemberData(nameof(Json))]
    public void The_json_of_a_value_is_ready(string sample, string expected) => Assert.Equal(expected, Encoding.UTF8.GetString(Sample(sample).Json));

    [Theory]
    [MemberData(nameof(Json))]
    public void The_storage_encoding_gives_back_the_same_value(string sample, string expected)
    {
        var value = Sample(sample);
        var read = Value.Parse(value.Encode());
        Assert.Equal(value, read);
        Assert.Equal(value.Kind, read.Kind);
        Assert.Equal(value.GetHashCode(), read.GetHashCode());
        Assert.Equal(expected, read.ToString());
    }

    [Theory]
    [MemberData(nameof(Json))]
    public void An_encoding_that_is_cut_or_prolonged_is_refused(string sample, string expected)
    {
        var encoded = Sample(sample).Encode();
        for (var length = 0; length < encoded.Length; length++)
            Assert.Throws<StoreFormatException>(() => Value.Parse(encoded.AsSpan(0, length)));
        Assert.Throws<StoreFormatException>(() => Value.Parse([.. encoded, 1]));
        Assert.Equal(expected, Value.Parse(encoded).ToString());
    }

    [Fact]
    public void Values_of_other_kinds_are_not_equal()
    {
        Value[] values = [new IntegerValue(1), new DecimalValue(1), new FloatValue(1), new TextValue("1"), new JsonValue("1"u8), new IntervalValue("1", 1, 1)];
        Assert.Equal(values.Length, values.Distinct().Count());
    }

    [Theory]
    [InlineData("9007199254740993", "9007199254740992", 1)]
    [InlineData("0.1", "0.1", -1)]
    [InlineData("-2.5", "-2.5", 0)]
    [InlineData("1", "1e300", -1)]
    [InlineData("0", "5e-324", -1)]
    [InlineData("79228162514264337593543950335", "7.922816251426434E+28", -1)]
    public void Numbers_compare_exactly_across_kinds(string number, string other, int expected)
    {
        var left = new DecimalValue(decimal.Parse(number, CultureInfo.InvariantCulture));
        var right = new FloatValue(double.Parse(other, CultureInfo.InvariantCulture));
        Assert.Equal(expected, Math.Sign(Value.Compare(left, right)));
        Assert.Equal(-expected, Math.Sign(Value.Compare(right, left)));
    }

    [Fact]
    public void The_order_of_each_kind_is_that_of_a_sort()
    {
        Value[] sorted =
        [
            new TextValue("Ácido"), new TextValue("azul"), new TextValue("Ñandú"), new TextValue("zz"),
            new DecimalValue(-1.5m), new IntegerValue(-1), new FloatValue(0.5), new IntegerValue(2), new DecimalValue(2.5m),
            BooleanValue.False, BooleanValue.True,
            new IntervalValue("2022", 1, 365), new IntervalValue("2022-02", 32, 59), new IntervalValue("2022-02/", 32, 60),
        ];
        for (var i = 0; i < sorted.Length; i++)
        {
            for (var j = 0; j < sorted.Length; j++)
                Assert.Equal(i.CompareTo(j), Math.Sign(Value.Compare(sorted[i], sorted[j])));
        }
    }

    [Fact]
    public void What_json_cannot_say_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FloatValue(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FloatValue(double.PositiveInfinity));
        Assert.ThrowsAny<JsonException>(() => new JsonValue("{"u8));
        Assert.Throws<ArgumentException>(() => new IntervalValue("x", 2, 1));
    }

    [Fact]
    public void Lists_nest_to_their_limit_and_no_deeper()
    {
        Value list = new ListValue();
        for (var depth = 1; depth < ListValue.MaxDepth; depth++)
            list = new ListValue(list);
        Assert.Equal(list, Value.Parse(list.Encode()));
        Assert.Throws<ArgumentException>(() => new ListValue(list));

        byte[] deeper = [.. Enumerable.Repeat((byte[])[(byte)ValueKind.List, 1], 100_000).SelectMany(bytes => bytes)];
        Assert.Throws<StoreFormatException>(() => Value.Parse(deeper));
    }

    [Fact]
    public void The_pool_shares_equal_values_and_is_emptied_when_full()
    {
        var pool = new ValuePool(2);
        var first = pool.Intern(new TextValue("a"));
        Assert.Same(first, pool.Intern(new TextValue("a")));
        pool.Intern(new TextValue("b"));
        pool.Intern(new TextValue("c"));
        Assert.NotSame(first, pool.Intern(new TextValue("a")));
    }

    [Theory]
    [InlineData("GOVERNMENT")]
    [InlineData("Łódź")]
    [InlineData("a\"b")]
    public void The_pool_gives_the_same_value_for_bytes_as_for_the_value_itself(string text)
    {
        var pool = new ValuePool(10);
        var first = pool.InternEncoded(new TextValue(text).Encode());
        Assert.Same(first, pool.InternEncoded(new TextValue(text).Encode()));
        Assert.Same(first, pool.Intern(new TextValue(text)));
        Assert.Equal(text, ((TextValue)first).Text);
    }

    private static Value Sample(string name) => name switch
    {
        "text" => new TextValue("Łódź"),
        "escapes" => new TextValue("a\"b\\c\n\t\u0001\u001F/\u007F"),
        "lone surrogate" => new TextValue("a\uD800b"),
        "astral" => new TextValue("😀"),
        "integer" => new IntegerValue(long.MinValue),
        "decimal" => new DecimalValue(67084000000m),
        "trimmed decimal" => new DecimalValue(1.500m),
        "small decimal" => new DecimalValue(0.0000000000000000000000000001m),
        "zero decimal" => new DecimalValue(-0.00m),
        "float" => new FloatValue(0.1),
        "minus zero" => new FloatValue(-0.0),
        "true" => BooleanValue.True,
        "interval" => new IntervalValue("2022-09", 1, 30),
        "list" => new ListValue(new TextValue("a"), new IntegerValue(1), new ListValue()),
        "empty list" => new ListValue(),
        _ => new JsonValue("{ \"a\" : [1, null] }"u8),
    };
}
