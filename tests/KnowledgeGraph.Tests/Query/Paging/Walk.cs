using System.Text.Json;

namespace KnowledgeGraph.Tests.Query.Paging;

/// <summary>Walks a connection page by page, as a client does.</summary>
internal sealed class Walk(Answering answering, string field, string sortType, bool ofRelationship)
{
    /// <summary>The ids of all pages in the order of the listing; each page is checked for its flags.</summary>
    public async Task<List<string>> IdsAsync(IEnumerable<NaiveOrder.Key> keys, int size, bool backward, string where = "", string around = "{0}")
    {
        var (count, cursor, next, end) = backward ? ("last", "before", "hasPreviousPage", "startCursor") : ("first", "after", "hasNextPage", "endCursor");
        var member = ofRelationship ? "edges { id node { id } }" : "nodes { id }";
        var listing =
            $"list: {field}({where} order: $order, {count}: {size}, {cursor}: $at) {{ {member} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }}";
        var root = ofRelationship ? $"body(id: \"{PagedGraph.Hub}\") {{ {listing} }}" : listing;
        var document = $"query($order: [{sortType}!], $at: String) {{ {string.Format(around, root)} }}";
        var order = $"[{string.Join(',', keys.Select(key => key.Text(ofRelationship)))}]";
        var ids = new List<string>();
        string? at = null;
        while (true)
        {
            var variables = $"{{\"order\":{order},\"at\":{JsonSerializer.Serialize(at)}}}";
            var data = await answering.DataAsync(document, variables);
            if (data.TryGetProperty("asOf", out var scope)) data = scope;
            var list = (ofRelationship ? data.GetProperty("body") : data).GetProperty("list");
            var page = list.GetProperty(ofRelationship ? "edges" : "nodes").EnumerateArray().Select(one => one.GetProperty("id").GetString()!).ToList();
            ids.InsertRange(backward ? 0 : ids.Count, page);
            var info = list.GetProperty("pageInfo");
            // The side that the walk comes from has something exactly if a cursor was given.
            Assert.Equal(at is not null, info.GetProperty(backward ? "hasNextPage" : "hasPreviousPage").GetBoolean());
            if (!info.GetProperty(next).GetBoolean()) return ids;
            Assert.Equal(size, page.Count);
            at = info.GetProperty(end).GetString();
        }
    }
}
