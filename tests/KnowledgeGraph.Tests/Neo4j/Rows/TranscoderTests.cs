using System.Text;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Neo4j.Rows;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Tests.Neo4j.Rows;

/// <summary>Values that come back from Neo4j are written byte for byte as the embedded store writes them.</summary>
public class TranscoderTests
{
    public static TheoryData<ScalarKind, Value> Values => new()
    {
        { ScalarKind.String, new TextValue("") },
        { ScalarKind.String, new TextValue("plain") },
        { ScalarKind.String, new TextValue("\"quoted\" \\ and / ñ 😀 \u007f \u2028") },
        { ScalarKind.String, new TextValue(string.Concat(Enumerable.Range(0, 40).Select(code => (char)code))) },
        { ScalarKind.Enum, new TextValue("OTHER") },
        { ScalarKind.Url, new TextValue("https://example.org/?a=\"b\"") },
        { ScalarKind.Int, new IntegerValue(int.MinValue) },
        { ScalarKind.Long, new IntegerValue((1L << 53) - 1) },
        { ScalarKind.Float, new FloatValue(0.1) },
        { ScalarKind.Float, new FloatValue(1) },
        { ScalarKind.Float, new FloatValue(1e300) },
        { ScalarKind.Float, new FloatValue(-1e-7) },
        { ScalarKind.Float, new FloatValue(double.Epsilon) },
        { ScalarKind.Float, new FloatValue(-1.7976931348623157E+308) },
        { ScalarKind.Decimal, new DecimalValue(67084000000m) },
        { ScalarKind.Decimal, new DecimalValue(-0.0000000000000000000000000001m) },
        { ScalarKind.Boolean, BooleanValue.True },
        { ScalarKind.Boolean, BooleanValue.False },
        { ScalarKind.Date, new IntervalValue("2022-09", 0, 1) },
        { ScalarKind.DateTime, new IntervalValue("2022-09-21T14:30:00.0000001Z", 5, 5) },
        { ScalarKind.Json, new JsonValue("{ \"any\" : [1.50, null, \"\\u00e9\"] }"u8) },
        { ScalarKind.String, new ListValue() },
        { ScalarKind.String, new ListValue(new TextValue("a\"b"), new TextValue("")) },
        { ScalarKind.Decimal, new ListValue(new DecimalValue(1.5m), new DecimalValue(2)) },
        { ScalarKind.Int, new ListValue(new IntegerValue(-1), new IntegerValue(300)) },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_stored_value_comes_back_as_its_own_JSON(ScalarKind kind, Value value)
    {
        Assert.Equal(Encoding.UTF8.GetString(value.Json), Transcode(StoredValue.Write(value), kind));
    }

    [Fact]
    public void A_missing_value_is_what_stands_for_it()
    {
        Assert.Equal("null", Transcode(null, ScalarKind.Int));
        Assert.Equal("[]", Transcode(null, ScalarKind.Int, "[]"));
    }

    [Fact]
    public void Values_are_kept_by_their_number_and_begin_anew_when_work_is_repeated()
    {
        using var buffer = new RowBuffer(3, isNumbered: true, limit: 1 << 20);
        Record(buffer, [new List<object?> { new List<object?> { 2L, "old" } }]);
        buffer.OnBegin();
        Record(buffer, [new List<object?> { new List<object?> { 1L, new string('x', 20_000) }, new List<object?> { 0L, "zero" } }]);

        Assert.True(buffer.TryFind(0, out var zero));
        Assert.Equal("zero", zero.ReadText());
        Assert.True(buffer.TryFind(1, out var one));
        Assert.Equal(20_000, one.ReadText().Length);
        Assert.False(buffer.TryFind(2, out _));
    }

    [Fact]
    public void An_answer_above_the_limit_is_refused_while_it_comes()
    {
        using var buffer = new RowBuffer(1, isNumbered: false, limit: 10_000);

        var refusal = Assert.Throws<GraphQLException>(() => Record(buffer, [new string('x', 20_000)]));

        Assert.Equal(ErrorCode.LimitExceeded, refusal.Errors[0].Code);
    }

    private static string Transcode(object? stored, ScalarKind kind, string missing = "null")
    {
        using var writer = new PackWriter();
        writer.WriteValue(stored);
        var reader = new PackReader(writer.Written.Span);
        using var output = new LimitedBuffer(16, 1 << 20);
        JsonTranscoder.WriteStored(output, ref reader, kind, Encoding.UTF8.GetBytes(missing));
        Assert.True(reader.IsAtEnd);
        return Encoding.UTF8.GetString(output.Written);
    }

    private static void Record(RowBuffer buffer, List<object?> row)
    {
        using var writer = new PackWriter();
        writer.WriteValue(row);
        var reader = new PackReader(writer.Written.Span);
        buffer.OnRecord(ref reader);
    }
}
