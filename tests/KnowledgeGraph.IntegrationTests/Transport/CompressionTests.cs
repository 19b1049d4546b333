using System.IO.Compression;
using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Transport;

/// <summary>Large answers are compressed for those who accept it, and each coding is a representation of its own.</summary>
[Trait("Category", "transport")]
public class CompressionTests(SeededServer seeded)
{
    private const string Large = "/graphql?query=%7Borganizations(first:100)%7Bnodes%7Bid%20name%7D%7D%7D";
    private const string Small = "/graphql?query=%7B__typename%7D";

    private readonly ServerProcess _server = seeded.Process;

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip;q=1.0, br;q=0.5", "gzip")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData(null, null)]
    [InlineData("identity", null)]
    [InlineData("deflate, zstd", null)]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("identity, gzip;q=0.5", null)]
    public async Task The_client_chooses_the_coding_and_gets_the_same_answer(string? accepted, string? coding)
    {
        var plain = await _server.GetAsync(Large);

        var (coded, text) = await AskAsync(Large, accepted);

        Assert.Equal(coding is null ? [] : [coding], coded.Content.Headers.ContentEncoding);
        Assert.Equal(plain.Text, text);
        Assert.Contains("Accept-Encoding", coded.Headers.Vary);
        if (coding is not null) Assert.True(coded.Content.Headers.ContentLength < plain.Text.Length);
    }

    [Fact]
    public async Task A_POST_is_compressed_too_and_a_small_answer_is_not()
    {
        using var post = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(
                """{"query":"{ organizations(first: 100) { nodes { id name } } }"}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")),
        };
        post.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");

        using var large = await _server.Client.SendAsync(post, TestContext.Current.CancellationToken);
        var (small, _) = await AskAsync(Small, "gzip");

        Assert.Equal(["gzip"], large.Content.Headers.ContentEncoding);
        Assert.Empty(small.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Each_coding_has_a_strong_tag_of_its_own()
    {
        var plain = (await _server.GetAsync(Large)).Headers.ETag!;
        var (gzip, _) = await AskAsync(Large, "gzip");
        var (brotli, _) = await AskAsync(Large, "br");
        var tag = gzip.Headers.ETag!.ToString();

        var (again, _) = await AskAsync(Large, "gzip", ("If-None-Match", tag));
        var (other, _) = await AskAsync(Large, "br", ("If-None-Match", tag));

        Assert.Equal(3, new[] { plain.Tag, tag, brotli.Headers.ETag!.Tag }.Distinct().Count());
        Assert.All([gzip, brotli], answer => Assert.False(answer.Headers.ETag!.IsWeak));
        Assert.Equal((304, 200), ((int)again.StatusCode, (int)other.StatusCode));
    }

    [Theory]
    [InlineData("/graphql/schema.graphql")]
    [InlineData("/")]
    public async Task Documents_that_stay_the_same_are_compressed_too(string path)
    {
        var plain = await _server.GetAsync(path);

        var (coded, text) = await AskAsync(path, "br");
        var (again, _) = await AskAsync(path, "br", ("If-None-Match", coded.Headers.ETag!.ToString()));

        Assert.Equal(["br"], coded.Content.Headers.ContentEncoding);
        Assert.Equal(plain.Text, text);
        Assert.NotEqual(plain.Headers.ETag, coded.Headers.ETag);
        Assert.Equal(304, (int)again.StatusCode);
    }

    private async Task<(HttpResponseMessage Response, string Text)> AskAsync(string path, string? accepted, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepted is not null) request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        var response = await _server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(response.Content.Headers.ContentEncoding.FirstOrDefault() switch
        {
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => body,
        });
        return (response, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
