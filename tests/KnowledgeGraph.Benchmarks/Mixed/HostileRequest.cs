using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Mixed;

/// <summary>One kind of request that means no good. Each must be refused by what it is, at a cost that is bounded.</summary>
/// <param name="Name">What it tries.</param>
/// <param name="Body">The body of its POST.</param>
/// <param name="Statuses">The statuses that are due.</param>
internal sealed record HostileRequest(string Name, byte[] Body, params IReadOnlyList<int> Statuses)
{
    private const int Deep = 5_000;

    /// <summary>All kinds.</summary>
    public static readonly IReadOnlyList<HostileRequest> All =
    [
        Document("selections nested 5,000 deep", Nested("{a", "}"), 422),
        Document("lists nested 5,000 deep", "{ organizations(where: {id: {in: " + Nested("[", "]") + "}}) { totalCount } }", 422),
        Document("a cycle of 2,000 fragments", Cycle(2_000), 422),
        Document("fragments that double 30 times", Doubling(30), 422),
        Document("10,000 equal fields", "{" + Repeat(10_000, _ => "__typename ") + "}", 200, 422),
        Document("5,000 unknown directives", "{ __typename" + Repeat(5_000, i => $" @d{i}") + "}", 422),
        Document("600 aliases of a listing", "{" + Repeat(600, i => $"a{i}: organizations(first: 500) {{ totalCount }} ") + "}", 422),
        Document("a page of pages of pages",
            "{ organizations(first: 500) { nodes { partnerships(first: 500) { nodes { participants(first: 500) { nodes { id } } } } } } }", 422),
        Document("introspection in a loop", "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }", 422),
        Document("paths of 9 hops", "{ paths(from: \"org:1\", to: \"org:2\", maxHops: 9) { totalShortest } }", 294),
        Document("paths of 8 hops between hubs, 20 times",
            "{" + Repeat(20, i => $"a{i}: paths(from: \"org:1\", to: \"person:{i + 1}\", maxHops: 8, first: 500) {{ totalShortest }} ") + "}",
            200, 294, 422),
        Document("what is around 500 entities, 4 hops far",
            "{ neighborhood(of: [" + Repeat(500, i => $"\"org:{i + 1}\" ") + "], depth: 4) { totalNodes } }", 422),
        Document("who is central, by the dearest measure", "{ centrality(measure: BETWEENNESS, first: 1) { ranked { value } } }", 200, 294),
        Document("a forged cursor", "{ organizations(first: 1, after: \"WyJmb3JnZWQiXQ==\") { totalCount } }", 422),
        Document("a list of 50,000 ids", "{ organizations(where: {id: {in: [" + Repeat(50_000, _ => "\"x\" ") + "]}}) { totalCount } }", 422),
        new("variables nested 5,000 deep", Encoding.UTF8.GetBytes("{\"query\":\"{__typename}\",\"variables\":{\"a\":" + Nested("[", "]") + "}}"), 400),
        new("bytes that are no UTF-8", [.. "{\"query\":\""u8, 0xFF, 0xFE, .. "\"}"u8], 400),
        new("half an object", "{\"query\":\"{__typename"u8.ToArray(), 400),
        new("a body above the limit", [.. "{\"query\":\""u8, .. Enumerable.Repeat((byte)' ', 1_200_000), .. "\"}"u8], 413),
    ];

    /// <summary>The request.</summary>
    public HttpRequestMessage Create()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        return request;
    }

    private static HostileRequest Document(string name, string document, params int[] statuses) =>
        new(name, JsonSerializer.SerializeToUtf8Bytes(new { query = document }), statuses);

    private static string Nested(string open, string close) => Repeat(Deep, _ => open) + Repeat(Deep, _ => close);

    private static string Cycle(int length) => "{ ...f0 }" + Repeat(length, i => $" fragment f{i} on Query {{ ...f{(i + 1) % length} }}");

    private static string Doubling(int times) =>
        "{ ...f0 }" + Repeat(times, i => $" fragment f{i} on Query {{ a: __typename ...f{i + 1} ...f{i + 1} }}") + $" fragment f{times} on Query {{ nothing }}";

    private static string Repeat(int times, Func<int, string> text) => string.Concat(Enumerable.Range(0, times).Select(text));
}
