using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Tests.Query.Paging;

/// <summary>Cursors outlive what they point at, and are taken back only where they came from.</summary>
public sealed class CursorTests : IAsyncLifetime
{
    private const string Plain = "query($at: String) { bodies(first: 5, after: $at) { edges { cursor node { id } } } }";
    private readonly Answering _answering = Answering.Over(PagedGraph.Schema);
    private PagedGraph _graph = null!;

    public async ValueTask InitializeAsync()
    {
        _graph = PagedGraph.Of(_answering.Model);
        await _answering.Store.ApplyAsync(_graph.Write, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_cursor_holds_its_place_when_its_node_is_deleted()
    {
        var free = _graph.Bodies.Select(body => body.Id).Except(_graph.Links.SelectMany(link => (string[])[link.From, link.To])).ToHashSet();
        var before = await PageAsync(null);
        while (!free.Contains(before[^1].Id)) before = await PageAsync(before[^1].Cursor);
        var expected = await PageAsync(before[^1].Cursor);

        await _answering.Store.ApplyAsync(new GraphWrite { DeleteNodes = [before[^1].Id] }, TestContext.Current.CancellationToken);

        Assert.Equal(expected, await PageAsync(before[^1].Cursor));
    }

    [Fact]
    public async Task A_cursor_holds_its_place_when_its_node_is_renamed()
    {
        var first = await PageAsync(null);
        var second = await PageAsync(first[^1].Cursor);
        var last = _graph.Bodies.First(body => body.Id == first[^1].Id);

        await _answering.Store.ApplyAsync(
            new GraphWrite { PutNodes = [last with { Properties = new Dictionary<string, Value>(last.Properties) { ["name"] = new TextValue("zzzz") } }] },
            TestContext.Current.CancellationToken);

        Assert.Equal(second, await PageAsync(first[^1].Cursor));
    }

    [Fact]
    public async Task A_cursor_of_another_filter_is_no_error()
    {
        var first = await PageAsync(null);

        var data = await _answering.DataAsync(
            "query($at: String) { bodies(first: 5, after: $at, where: { kind: { eq: HIGH } }) { nodes { kind } } }", $$"""{ "at": "{{first[^1].Cursor}}" }""");

        Assert.All(data.GetProperty("bodies").GetProperty("nodes").EnumerateArray(), node => Assert.Equal("HIGH", node.GetProperty("kind").GetString()));
    }

    [Theory]
    [InlineData("bodies(first: 5, after: $at, order: [{ name: DESC }]) { nodes { id } }")]
    [InlineData("bodies(first: 5, after: $at, order: [{ count: ASC }]) { nodes { id } }")]
    [InlineData("bodies(first: 5, after: $at, order: [{ name: ASC }, { count: ASC }]) { nodes { id } }")]
    [InlineData("marks(first: 5, after: $at) { nodes { id } }")]
    [InlineData("body(id: \"body:0\") { partners(first: 5, after: $at) { nodes { id } } }")]
    [InlineData("body(id: \"body:0\") { partnerOf(first: 5, before: $at) { nodes { id } } }")]
    [InlineData("body(id: \"body:0\") { statements(last: 5, before: $at) { nodes { id } } }")]
    public async Task A_cursor_of_another_field_or_order_is_refused(string selection)
    {
        var first = await PageAsync(null);

        var (code, message) = await _answering.ErrorAsync($"query($at: String) {{ {selection} }}", $$"""{ "at": "{{first[^1].Cursor}}" }""");

        Assert.Equal("INVALID_CURSOR", code);
        Assert.Contains("endCursor", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_order_written_out_takes_the_cursors_of_the_default_one()
    {
        var first = await PageAsync(null);

        var data = await _answering.DataAsync(
            "query($at: String) { bodies(first: 5, after: $at, order: [{ name: ASC }]) { nodes { id } } }", $$"""{ "at": "{{first[^1].Cursor}}" }""");

        Assert.Equal(
            (await PageAsync(first[^1].Cursor)).Select(one => one.Id),
            data.GetProperty("bodies").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("not a cursor")]
    [InlineData("AAAA")]
    [InlineData("W10")]
    [InlineData("bnVsbA")]
    [InlineData("e30")]
    [InlineData("Int9IiI=")]
    [InlineData("W1siXQ")]
    [InlineData("/+//")]
    [InlineData("😀😀")]
    public async Task A_text_that_is_no_cursor_is_refused(string text) => Assert.Equal("INVALID_CURSOR", await CodeAsync(text));

    [Fact]
    public async Task A_cursor_that_is_cut_anywhere_is_refused()
    {
        var cursor = (await PageAsync(null))[^1].Cursor;

        for (var length = 0; length < cursor.Length; length++) Assert.Equal("INVALID_CURSOR", await CodeAsync(cursor[..length]));
    }

    [Fact]
    public async Task A_cursor_with_any_byte_changed_is_refused_or_is_another_place()
    {
        var plain = Base64Url.DecodeFromChars((await PageAsync(null))[^1].Cursor);
        for (var i = 0; i < plain.Length; i++)
        {
            foreach (var other in (byte[])[0, (byte)'"', (byte)'[', (byte)'9', 0xFF])
            {
                var forged = (byte[])plain.Clone();
                forged[i] = other;
                Assert.Contains(await CodeAsync(Base64Url.EncodeToString(forged)), (string[])["INVALID_CURSOR", "page"]);
            }
        }
    }

    [Theory]
    [InlineData("{0},null,null]")]
    [InlineData("{0},1,\"body:1\"]")]
    [InlineData("{0},[],\"body:1\"]")]
    [InlineData("{0},{},\"body:1\"]")]
    [InlineData("{0},\"a\",7]")]
    [InlineData("{0},\"a\"]")]
    [InlineData("{0}]")]
    [InlineData("{0},\"a\",\"body:1\",\"rel:1\",\"more\"]")]
    [InlineData("{0},\"\\ud800\",\"body:1\"]")]
    [InlineData("{0},\"a\",\"\\ud800\"]")]
    [InlineData("{0},\"a\",\"body:1\",\"rel:1\"]")]
    public async Task A_forged_cursor_with_the_right_head_is_refused(string text)
    {
        var head = Encoding.UTF8.GetString(Base64Url.DecodeFromChars((await PageAsync(null))[^1].Cursor)).Split(',')[0];

        Assert.Equal("INVALID_CURSOR", await CodeAsync(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text.Replace("{0}", head, StringComparison.Ordinal)))));
    }

    [Fact]
    public async Task A_huge_cursor_is_refused()
    {
        Assert.Equal("INVALID_CURSOR", await CodeAsync(new string('A', 1_000_000)));
        Assert.Equal("INVALID_CURSOR", await CodeAsync(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(new string('[', 9_000)))));
    }

    [Fact]
    public async Task Cursors_of_the_longest_texts_in_the_longest_order_are_taken_back()
    {
        var name = new TextValue(string.Concat(Enumerable.Repeat("\u0001한\u0002", 200)));
        await _answering.Store.ApplyAsync(
            new GraphWrite { PutNodes = [new NodeRecord("body:long", "Body", new Dictionary<string, Value> { ["name"] = name })] },
            TestContext.Current.CancellationToken);
        var order = string.Join(' ', Enumerable.Repeat("{ name: ASC }", 16));

        var cursor = (await _answering.DataAsync($"{{ bodies(order: [{order}], where: {{ id: {{ eq: \"body:long\" }} }}) {{ pageInfo {{ endCursor }} }} }}"))
            .GetProperty("bodies").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var page = await _answering.DataAsync($"{{ bodies(order: [{order}], before: \"{cursor}\") {{ nodes {{ id }} }} }}");

        Assert.NotEqual(0, page.GetProperty("bodies").GetProperty("nodes").GetArrayLength());
    }

    public ValueTask DisposeAsync()
    {
        _answering.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<List<(string Cursor, string Id)>> PageAsync(string? after)
    {
        var data = await _answering.DataAsync(Plain, JsonSerializer.Serialize(new { at = after }));
        return [.. data.GetProperty("bodies").GetProperty("edges").EnumerateArray()
            .Select(edge => (edge.GetProperty("cursor").GetString()!, edge.GetProperty("node").GetProperty("id").GetString()!))];
    }

    private async Task<string> CodeAsync(string cursor)
    {
        var response = JsonDocument.Parse(await _answering.AskAsync(Plain, JsonSerializer.Serialize(new { at = cursor }))).RootElement;
        return response.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString()! : "page";
    }
}
