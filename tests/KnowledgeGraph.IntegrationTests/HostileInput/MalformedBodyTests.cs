using System.Text;
using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.HostileInput;

/// <summary>Bodies that are no request. Each is 400 with a GraphQL error, in either media type, and the next request is answered.</summary>
[Trait("Category", "transport")]
public class MalformedBodyTests(SeededServer seeded)
{
    private readonly ServerProcess _server = seeded.Process;

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("\"{ __typename }\"")]
    [InlineData("[]")]
    [InlineData("""[{"query":"{ __typename }"},{"query":"{ __typename }"}]""")]
    [InlineData("{")]
    [InlineData("""{"query":"{ __typename }" """)]
    [InlineData("""{"query":"{ __typename }"} x""")]
    [InlineData("""{"query":"{ __typename }"}{"query":"{ __typename }"}""")]
    [InlineData("""{"query":"{ __typename }",}""")]
    [InlineData("""{"query":"{ __typename }"} // comment""")]
    [InlineData("""{'query':'{ __typename }'}""")]
    [InlineData("{}")]
    [InlineData("""{"query":null}""")]
    [InlineData("""{"query":1}""")]
    [InlineData("""{"query":{"a":1}}""")]
    [InlineData("""{"query":["{ __typename }"]}""")]
    [InlineData("""{"query":"{ __typename }","variables":"{}"}""")]
    [InlineData("""{"query":"{ __typename }","variables":[]}""")]
    [InlineData("""{"query":"{ __typename }","variables":false}""")]
    [InlineData("""{"query":"{ __typename }","operationName":0}""")]
    [InlineData("""{"query":"{ __typename }","operationName":{}}""")]
    [InlineData("""{"query":"{ __typename }","extensions":"x"}""")]
    public async Task What_is_no_request_is_refused(string body) => await RefusesAsync(Encoding.UTF8.GetBytes(body));

    [Theory]
    [InlineData("""{"query":"{ a }","query":"{ __typename }"}""")]
    [InlineData("""{"query":"{ a }","\u0071uery":"{ __typename }"}""")]
    [InlineData("""{"query":"{ __typename }","variables":{},"variables":{}}""")]
    [InlineData("""{"query":"{ __typename }","variables":{"a":1,"a":2}}""")]
    [InlineData("""{"query":"{ __typename }","variables":{"a":1,"\u0061":2}}""")]
    [InlineData("""{"query":"{ __typename }","variables":{"deep":[{"b":{"c":1,"d":2,"c":3}}]}}""")]
    public async Task A_name_that_stands_twice_is_refused(string body) => await RefusesAsync(Encoding.UTF8.GetBytes(body));

    [Fact]
    public async Task A_name_that_stands_twice_is_found_among_thousands()
    {
        var names = string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"v{i}\":{i}"));

        await RefusesAsync(Encoding.UTF8.GetBytes("{\"query\":\"{ __typename }\",\"variables\":{" + names + ",\"v77\":0}}"));
    }

    [Fact]
    public async Task The_same_name_in_different_objects_is_no_fault()
    {
        var answer = await _server.PostAsync("""{"query":"{ __typename }","variables":{"a":{"a":{"a":1}},"b":[{"a":1},{"a":2}]}}""");

        Assert.Equal(200, answer.Status);
    }

    [Theory]
    [InlineData("""{"query":"{ __typename } # \ud800"}""")]
    [InlineData("""{"query":"{ __typename } # \udc00\ud800"}""")]
    [InlineData("""{"query":"{ __typename }","operationName":"\ud800"}""")]
    [InlineData("""{"query":"{ __typename }","variables":{"a":["\udfff"]}}""")]
    [InlineData("""{"query":"{ __typename }","variables":{"\ud83d":1}}""")]
    [InlineData("""{"query":"{ __typename } # \u{110000}"}""")]
    public async Task An_escape_that_is_no_character_is_refused(string body) => await RefusesAsync(Encoding.UTF8.GetBytes(body));

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0 })]
    public async Task Bytes_that_are_no_text_are_refused(byte[] bytes) =>
        await RefusesAsync([.. "{\"query\":\"{ __typename } # "u8, .. bytes, .. "\"}"u8]);

    [Fact]
    public async Task A_byte_order_mark_is_refused_and_named()
    {
        var answer = await RefusesAsync([0xEF, 0xBB, 0xBF, .. "{\"query\":\"{ __typename }\"}"u8]);

        Assert.Contains("byte order mark", answer.Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_in_UTF_16_is_refused() => await RefusesAsync(Encoding.Unicode.GetBytes("""{"query":"{ __typename }"}"""));

    private async Task<Answer> RefusesAsync(byte[] body)
    {
        var modern = await _server.PostAsync(body);
        var plain = await _server.PostAsync(body, accept: "application/json");

        Assert.Equal((400, 400), (modern.Status, plain.Status));
        Assert.Equal(["INVALID_ARGUMENT"], modern.Codes);
        Assert.Equal(modern.Text, plain.Text);
        await _server.StillAnswersAsync();
        return modern;
    }
}
