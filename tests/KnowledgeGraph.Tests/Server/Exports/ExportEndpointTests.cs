using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Tests.Server.Exports;

/// <summary>Exports as clients meet them that leave, read slowly or come too many, and as a store gives them that fails or changes.</summary>
public sealed class ExportEndpointTests
{
    // More than the buffers of a connection hold, of both its ends.
    private const long MostUnread = 40_000_000;

    [Fact]
    public async Task The_fifth_at_once_is_refused_and_whoever_leaves_makes_room_without_a_line_in_the_log()
    {
        await using var server = await ExportServer.StartAsync(store => new MadeStore(store));
        var taken = new List<TcpClient>();
        for (var i = 0; i < FixedLimits.Exports; i++) taken.Add(await server.BeginAsync());

        using var refused = await server.Client.GetAsync(new Uri("/export/csv", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(10), refused.Headers.RetryAfter?.Delta);
        Assert.Equal("LIMIT_EXCEEDED", await CodeAsync(refused));
        // As a client that is killed: with a reset.
        taken[0].LingerState = new LingerOption(enable: true, 0);
        taken[0].Dispose();
        await Eventually.HoldsAsync(() => server.Store.Open == FixedLimits.Exports - 1);
        await Eventually.HoldsAsync(async () =>
        {
            using var again = await server.Client.GetAsync(
                new Uri("/export/cytoscape", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            return again.StatusCode == HttpStatusCode.OK;
        });
        foreach (var client in taken) client.Dispose();
        await Eventually.HoldsAsync(() => server.Store.Open == 0);
        Assert.Empty(server.Lines);
    }

    [Fact]
    public async Task A_client_that_reads_nothing_holds_the_reading_of_the_graph_and_is_cut_off_after_its_time()
    {
        await using var server = await ExportServer.StartAsync(store => new MadeStore(store));
        using var client = await server.BeginAsync();

        await Eventually.HoldsAsync(() =>
        {
            server.Time.Advance(new StreamLimits().SendTime);
            return server.Store.Open == 0;
        });

        Assert.InRange((long)server.Store.Read * MadeStore.NodeBytes, 1, MostUnread);
        await Assert.ThrowsAnyAsync<IOException>(() => DrainAsync(client.GetStream()));
    }

    [Theory]
    [InlineData("cytoscape", null)]
    [InlineData("gexf", "gzip")]
    [InlineData("turtle", "br")]
    [InlineData("csv", null)]
    public async Task What_fails_on_the_way_cuts_the_connection_so_that_no_file_looks_whole(string format, string? encoding)
    {
        var failure = new GraphQLException(ErrorCode.StoreUnavailable, "The store is gone.");
        await using var server = await ExportServer.StartAsync(store => new MadeStore(store) { Failure = (5_000, failure) });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/export/{format}", UriKind.Relative));
        if (encoding is not null) request.Headers.Add("Accept-Encoding", encoding);

        using var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<IOException>(() => DrainAsync(body));
        Assert.Equal(["Warning: An export was cut off: The store is gone."], server.Lines);
    }

    [Fact]
    public async Task What_fails_before_the_first_byte_is_an_answer_that_says_so()
    {
        var failure = new GraphQLException(ErrorCode.StoreUnavailable, "The store is gone.");
        await using var server = await ExportServer.StartAsync(store => new MadeStore(store) { Failure = (0, failure) });

        using var response = await server.Client.GetAsync(new Uri("/export/gexf", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal("STORE_UNAVAILABLE", await CodeAsync(response));
        Assert.Null(response.Content.Headers.ContentDisposition);
    }

    [Fact]
    public async Task A_graph_that_changes_meanwhile_cuts_the_connection_and_says_so_in_the_log()
    {
        await using var server = await ExportServer.StartAsync(store => new MadeStore(store) { Nodes = 2_000, Changes = [7, 8] });

        using var response = await server.Client.GetAsync(
            new Uri("/export/cytoscape", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<IOException>(() => DrainAsync(body));
        Assert.Contains("change 7, and is that of change 8", Assert.Single(server.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_read_and_written_on_threads_that_give_way_to_requests_after_each_wait_too()
    {
        await using var server = await ExportServer.StartAsync(store => new MadeStore(store) { Nodes = 20_000 });

        var file = await server.Client.GetByteArrayAsync(new Uri("/export/cytoscape", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.True(file.Length > 20_000 * MadeStore.NodeBytes);
        Assert.Equal((20_000, 0), (server.Store.Read, server.Store.ReadInTheWay));
    }

    private static async Task DrainAsync(Stream stream)
    {
        var buffer = new byte[1 << 16];
        while (await stream.ReadAsync(buffer, TestContext.Current.CancellationToken) > 0)
        {
        }
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage response)
    {
        var answer = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
    }
}
