using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Export;

/// <summary><c>/export/{format}</c> as clients ask for it.</summary>
[Trait("Category", "transport")]
public class ExportRouteTests(SeededServer seeded)
{
    private static readonly XNamespace Gexf = "http://gexf.net/1.3";

    [Theory]
    [InlineData("gexf", "application/gexf+xml", "gexf")]
    [InlineData("graphml", "application/graphml+xml", "graphml")]
    [InlineData("cytoscape", "application/json", "cyjs")]
    [InlineData("csv", "application/zip", "zip")]
    public async Task Each_format_has_its_media_type_and_a_name_that_tells_the_change(string format, string mediaType, string extension)
    {
        var answer = await seeded.Process.GetAsync($"/export/{format}");

        Assert.Equal((200, mediaType), (answer.Status, answer.MediaType));
        Assert.Equal($"knowledge-graph-change-1.{extension}", answer.ContentHeaders.ContentDisposition?.FileName?.Trim('"'));
        Assert.Equal("attachment", answer.ContentHeaders.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task The_whole_graph_has_every_node_and_relationship_of_the_store()
    {
        var about = (await seeded.Process.AskAsync("{ about { change counts { type count } } }")).Data.GetProperty("about");
        var counts = about.GetProperty("counts").EnumerateArray()
            .Where(count => count.GetProperty("type").GetString() != "Statement").Sum(count => count.GetProperty("count").GetInt32());

        var gexf = await GexfAsync("");
        var observed = (await seeded.Process.AskAsync("{ observations(first: 500) { nodes { id from { id } } } }")).Data.GetProperty("observations").GetProperty("nodes");

        Assert.Equal(counts, Ids(gexf, "node").Length);
        Assert.All(observed.EnumerateArray(), node => Assert.Contains(node.GetProperty("id").GetString(), Ids(gexf, "node")));
        Assert.Contains("FLOWS_FROM", Kinds(gexf));
        Assert.Contains("MENTIONS", Kinds(gexf));
        Assert.DoesNotContain("SUBJECT", Kinds(gexf));
    }

    [Theory]
    [InlineData("of=org:index", """of: ["org:index"]""", "")]
    [InlineData("of=org:index&depth=2", """of: ["org:index"], depth: 2""", "")]
    [InlineData("of=org:index&of=agreement:usmca&types=ORGANIZATION,PERSON", """of: ["org:index", "agreement:usmca"], types: [ORGANIZATION, PERSON]""", "")]
    [InlineData("of=org:index,agreement:usmca&via=PART_OF", """of: ["org:index", "agreement:usmca"], via: [PART_OF]""", "")]
    [InlineData("of=initiative:sme-dialogue&depth=2&valid=2022", """of: ["initiative:sme-dialogue"], depth: 2""", """(valid: "2022")""")]
    [InlineData("of=org:index&change=1", """of: ["org:index"]""", "(change: 1)")]
    public async Task A_part_is_what_neighborhood_and_asOf_give(string query, string arguments, string asOf)
    {
        var asked = (await seeded.Process.AskAsync(
            $$"""{ asOf{{asOf}} { neighborhood({{arguments}}, limit: 5000) { nodes { id } edges { edge { id } } } } }""")).Data.GetProperty("asOf").GetProperty("neighborhood");

        var gexf = await GexfAsync("?" + query);

        Assert.Equal(
            asked.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()).Order(StringComparer.Ordinal), Ids(gexf, "node"));
        Assert.Equal(
            asked.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("edge").GetProperty("id").GetString()).Order(StringComparer.Ordinal),
            Ids(gexf, "edge").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Types_and_relationships_may_be_chosen_of_the_whole_graph()
    {
        var gexf = await GexfAsync("?types=ORGANIZATION&via=PART_OF");

        Assert.All(Ids(gexf, "node"), id => Assert.StartsWith("org:", id, StringComparison.Ordinal));
        Assert.Equal(["PART_OF"], Kinds(gexf).Distinct());
    }

    [Fact]
    public async Task An_earlier_state_is_exported_as_it_was()
    {
        var empty = await GexfAsync("?change=0");
        var unknown = await seeded.Process.GetAsync("/export/gexf?change=99999");

        Assert.Empty(Ids(empty, "node"));
        Assert.Equal((400, "INVALID_ARGUMENT"), (unknown.Status, Assert.Single(unknown.Codes)));
    }

    [Fact]
    public async Task A_file_says_of_which_change_it_is_and_how_to_cite_it()
    {
        var gexf = await GexfAsync("?of=org:index");

        var description = gexf.Root!.Element(Gexf + "meta")!.Element(Gexf + "description")!.Value;
        Assert.Contains("after change 1", description, StringComparison.Ordinal);
        Assert.Contains("/export/gexf?of=org%3Aindex&change=1", description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/export/pdf", 404, "NOT_FOUND", "gexf, graphml, cytoscape, csv")]
    [InlineData("/export/", 404, "NOT_FOUND", "gexf")]
    [InlineData("/export/gexf?of=org:nobody", 404, "NOT_FOUND", "org:nobody")]
    [InlineData("/export/gexf?of=statement:none", 404, "NOT_FOUND", "statement:none")]
    [InlineData("/export/gexf?depth=2", 400, "INVALID_ARGUMENT", "'of' names none")]
    [InlineData("/export/gexf?of=org:index&depth=x", 400, "INVALID_ARGUMENT", "'depth' is 'x'")]
    [InlineData("/export/gexf?of=org:index&depth=-1", 400, "INVALID_ARGUMENT", "'depth' is '-1'")]
    [InlineData("/export/gexf?of=org:index&depth=5", 422, "LIMIT_EXCEEDED", "MaxDepth")]
    [InlineData("/export/gexf?types=UNICORN", 400, "INVALID_ARGUMENT", "ORGANIZATION")]
    [InlineData("/export/gexf?of=org:index&via=MEASURES", 400, "INVALID_ARGUMENT", "PART_OF")]
    [InlineData("/export/gexf?valid=yesterday", 400, "INVALID_ARGUMENT", "valid")]
    [InlineData("/export/gexf?known=yesterday", 400, "INVALID_ARGUMENT", "known")]
    [InlineData("/export/gexf?change=one", 400, "INVALID_ARGUMENT", "'change' is 'one'")]
    [InlineData("/export/gexf?change=1&known=2024-01-01T00:00:00Z", 400, "INVALID_ARGUMENT", "Give one of them")]
    [InlineData("/export/gexf?off=org:index", 400, "INVALID_ARGUMENT", "of, depth, types, via, valid, known, change")]
    [InlineData("/export/gexf?of=org:index&via=UNICORN", 400, "INVALID_ARGUMENT", "PART_OF")]
    [InlineData("/export/gexf?types=,", 400, "INVALID_ARGUMENT", "'types' names none")]
    [InlineData("/export/gexf?via=,%20", 400, "INVALID_ARGUMENT", "'via' names none")]
    [InlineData("/export/gexf?of=", 400, "INVALID_ARGUMENT", "'of' is empty")]
    [InlineData("/export/gexf?of=org:index&depth=", 400, "INVALID_ARGUMENT", "'depth' is empty")]
    [InlineData("/export/gexf?types", 400, "INVALID_ARGUMENT", "'types' is empty")]
    [InlineData("/export/gexf?change=", 400, "INVALID_ARGUMENT", "'change' is empty")]
    [InlineData("/export/gexf?of=,", 404, "NOT_FOUND", "There is no entity ''")]
    [InlineData("/export/gexf?of=org:index,,org:index-usa", 404, "NOT_FOUND", "There is no entity ''")]
    [InlineData("/export/gexf?of=org:index&depth=1.5", 400, "INVALID_ARGUMENT", "'depth' is '1.5'")]
    [InlineData("/export/gexf?of=org:index&depth=99999999999", 400, "INVALID_ARGUMENT", "'depth' is '99999999999'")]
    [InlineData("/export/gexf?valid=2021-02-30", 400, "INVALID_ARGUMENT", "2021-02-30")]
    [InlineData("/export/gexf?known=2024", 400, "INVALID_ARGUMENT", "2024")]
    [InlineData("/export/gexf?change=-1", 400, "INVALID_ARGUMENT", "'change' is '-1'")]
    [InlineData("/export/gexf?change=9223372036854775808", 400, "INVALID_ARGUMENT", "'change' is '9223372036854775808'")]
    [InlineData("/export/gexf?change=1&change=2", 400, "INVALID_ARGUMENT", "twice")]
    public async Task What_makes_no_sense_is_told_before_the_first_byte(string path, int status, string code, string part)
    {
        var answer = await seeded.Process.GetAsync(path);

        Assert.Equal((status, "application/json"), (answer.Status, answer.MediaType));
        Assert.Equal(code, Assert.Single(answer.Codes));
        Assert.Contains(part, Assert.Single(answer.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_methods_are_refused_and_HEAD_tells_of_the_file()
    {
        using var post = await seeded.Process.Client.PostAsync(new Uri("/export/gexf", UriKind.Relative), new StringContent(""), TestContext.Current.CancellationToken);
        using var head = await seeded.Process.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/export/gexf"), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET, HEAD"), (post.StatusCode, string.Join(", ", post.Content.Headers.Allow)));
        Assert.Equal((HttpStatusCode.OK, "application/gexf+xml"), (head.StatusCode, head.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task It_is_compressed_where_the_client_asks_for_it_and_not_twice()
    {
        var plain = await BytesAsync("/export/gexf", encoding: null);
        var (coded, coding) = await BytesAsync("/export/gexf", "gzip");
        var (_, zipped) = await BytesAsync("/export/csv", "gzip, br");
        using var unpacked = new MemoryStream();
        await using var gzip = new GZipStream(new MemoryStream(coded), CompressionMode.Decompress);
        await gzip.CopyToAsync(unpacked, TestContext.Current.CancellationToken);

        Assert.Equal(("gzip", null), (coding, zipped));
        Assert.True(coded.Length < plain.Bytes.Length / 2);
        Assert.Equal(plain.Bytes, unpacked.ToArray());
    }

    [Fact]
    public async Task A_page_of_another_origin_gets_none()
    {
        var answer = await seeded.Process.GetAsync("/export/gexf", accept: null, ("Origin", "https://elsewhere.example"), ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal((403, "FORBIDDEN"), (answer.Status, Assert.Single(answer.Codes)));
    }

    [Fact]
    public async Task The_JSON_of_Cytoscape_carries_the_citations_of_each_edge()
    {
        var answer = await seeded.Process.GetAsync("/export/cytoscape?of=initiative:sme-dialogue");

        var edges = answer.Json.GetProperty("elements").GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("data")).ToList();
        Assert.NotEmpty(edges);
        Assert.All(edges, edge => Assert.All(edge.GetProperty("evidence").EnumerateArray(), cited =>
        {
            Assert.StartsWith("doc:", cited.GetProperty("document").GetString(), StringComparison.Ordinal);
            Assert.Contains("(", cited.GetProperty("citation").GetString(), StringComparison.Ordinal);
        }));
        Assert.All(edges, edge => Assert.NotEqual(JsonValueKind.Undefined, edge.GetProperty("kind").ValueKind));
    }

    private async Task<XDocument> GexfAsync(string query)
    {
        var answer = await seeded.Process.GetAsync("/export/gexf" + query);
        Assert.True(answer.Status == 200, answer.Text);
        return XDocument.Parse(answer.Text);
    }

    private async Task<(byte[] Bytes, string? Coding)> BytesAsync(string path, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (encoding is not null) request.Headers.Add("Accept-Encoding", encoding);
        using var response = await seeded.Process.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), response.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    private static string[] Ids(XDocument gexf, string element) => [.. gexf.Descendants(Gexf + element).Select(found => found.Attribute("id")!.Value)];

    private static IEnumerable<string> Kinds(XDocument gexf) => gexf.Descendants(Gexf + "edge").Select(edge => edge.Attribute("kind")!.Value);
}
