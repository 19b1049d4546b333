using System.Text;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Tests.Server.Requests;

public sealed class JsonBodyTests : IDisposable
{
    private readonly LimitedBuffer _unescaped = new(1024 * 1024, "request");

    public void Dispose() => _unescaped.Dispose();

    [Fact]
    public void A_document_without_escapes_is_a_slice_of_the_body()
    {
        var body = Encoding.UTF8.GetBytes("""{"query":"{ a }","variables":{"b":[1,{"c":"é"}]}}""");

        var refusal = JsonBody.Read(body, _unescaped, out var parameters);

        Assert.Null(refusal);
        Assert.True(body.AsSpan().Overlaps(parameters.Document!.Value.Span));
        Assert.Equal("{ a }", Text(parameters.Document!.Value));
        Assert.Equal("""{"b":[1,{"c":"é"}]}""", Text(parameters.Variables));
        Assert.Null(parameters.OperationName);
    }

    [Fact]
    public void Escapes_are_undone_in_the_document_and_left_to_the_reader_of_the_variables()
    {
        var refusal = JsonBody.Read(
            Encoding.UTF8.GetBytes("""{"variables":{"a":"\u00e9\ud83d\ude00"},"query":"{\n\ta(b: \"\u00e9\ud83d\ude00\") }","operationName":"\u0041"}"""),
                _unescaped, out var parameters);

        Assert.Null(refusal);
        Assert.Equal("{\n\ta(b: \"é😀\") }", Text(parameters.Document!.Value));
        Assert.Equal("""{"a":"\u00e9\ud83d\ude00"}""", Text(parameters.Variables));
        Assert.Equal("A", parameters.OperationName);
    }

    [Fact]
    public void A_usual_request_is_read_without_allocating()
    {
        var body = Encoding.UTF8.GetBytes("""{"query":"query ($id: ID!) {\n  organization(id: $id) { id }\n}","variables":"""
            + """{"id":"a","more":{"b":[1,2,3],"c":null}},"operationName":null}""");
        Read(body);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Read(body);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData(199, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Variables_nest_up_to_the_limit(int depth, bool accepted)
    {
        var variables = string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);

        var refusal = JsonBody.Read(Encoding.UTF8.GetBytes("{\"query\":\"{ a }\",\"variables\":" + variables + "}"), _unescaped, out _);

        Assert.Equal(accepted, refusal is null);
    }

    private void Read(byte[] body)
    {
        _unescaped.Reset(FixedLimits.KeptBufferBytes);
        if (JsonBody.Read(body, _unescaped, out _) is not null) throw new InvalidOperationException("The body was refused.");
    }

    private static string Text(ReadOnlyMemory<byte> utf8) => Encoding.UTF8.GetString(utf8.Span);
}
