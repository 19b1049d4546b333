using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Responses;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Tests.GraphQL.Responses;

public class ResponseValueWriterTests
{
    public static TheoryData<object?, string> Values => new()
    {
        { null, "null" },
        { "a\"b", "\"a\\u0022b\"" },
        { true, "true" },
        { 1, "1" },
        { 1L << 40, "1099511627776" },
        { 1.5d, "1.5" },
        { 0.1m, "0.1" },
        { (byte)7, "7" },
        { JsonDocument.Parse("{\"a\":[1]}").RootElement, "{\"a\":[1]}" },
        { new EnumValueDefinition("RED"), "\"RED\"" },
        { new object?[] { 1, null, new[] { "a" } }, "[1,null,[\"a\"]]" },
        { new InputObject([new("b", 1), new("a", null)]), "{\"b\":1,\"a\":null}" },
        { new ResponseMap([new("b", 1), new("a", null)]), "{\"b\":1,\"a\":null}" },
        { new Dictionary<string, object?>(StringComparer.Ordinal) { ["a"] = 1 }, "{\"a\":1}" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Values_are_written_as_json(object? value, string json) => Assert.Equal(json, Write(value));

    [Fact]
    public void What_has_no_json_form_is_refused() =>
        Assert.Equal(ErrorCode.Internal, Assert.Throws<GraphQLException>(() => Write(new object())).Errors[0].Code);

    [Fact]
    public void Nesting_ends_at_a_limit_on_a_small_stack()
    {
        object? list = null;
        object? map = null;
        for (var i = 0; i < 1_000; i++)
        {
            list = new[] { list };
            map = new ResponseMap([new("a", map)]);
        }

        foreach (var value in new[] { list, map })
        {
            var error = SmallStack.Run(() => Assert.Throws<GraphQLException>(() => Write(value)).Errors[0]);
            Assert.Equal(ErrorCode.LimitExceeded, error.Code);
        }
    }

    private static string Write(object? value)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) ResponseValueWriter.Write(json, value);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
