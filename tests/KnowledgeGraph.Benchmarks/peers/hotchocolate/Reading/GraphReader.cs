using Neo4j.Driver;

namespace KnowledgeGraph.HotChocolatePeer.Reading;

/// <summary>Sends a batch as one query, in a transaction of its own that the database commits: nothing else would be one round trip.</summary>
internal sealed class GraphReader(IDriver driver)
{
    /// <summary>The nodes of those ids that there are.</summary>
    public async Task<Dictionary<string, T>> NodesAsync<T>(string cypher, IReadOnlyList<string> ids, Func<IRecord, T> read)
    {
        var nodes = new Dictionary<string, T>(ids.Count, StringComparer.Ordinal);
        var parameters = new Dictionary<string, object>(StringComparer.Ordinal) { ["ids"] = ids };
        await RunAsync(cypher, parameters, row => nodes[(string)row[0]] = read(row));
        return nodes;
    }

    /// <summary>The edges of each key, and how many there are in all. Keys that ask for as much share a query; mostly, all of them do.</summary>
    public async Task<Dictionary<PageKey, TPage>> PagesAsync<TEdge, TPage>(
        string cypher, IReadOnlyList<PageKey> keys, Func<List<object?>, TEdge> edge, Func<IReadOnlyList<TEdge>, int, TPage> page)
    {
        var pages = new Dictionary<PageKey, TPage>(keys.Count);
        foreach (var alike in keys.GroupBy(key => (key.First, key.Counts)))
        {
            var parameters = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["ids"] = alike.Select(key => key.Id).ToList(),
                ["first"] = alike.Key.First,
                ["counts"] = alike.Key.Counts,
            };
            await RunAsync(cypher, parameters, row =>
            {
                var edges = ((List<object?>)row[1]).ConvertAll(item => edge((List<object?>)item!));
                pages[new PageKey((string)row[0], alike.Key.First, alike.Key.Counts)] = page(edges, row[2] is long total ? (int)total : 0);
            });
        }

        return pages;
    }

    private async Task RunAsync(string cypher, Dictionary<string, object> parameters, Action<IRecord> onRow)
    {
        await using var session = driver.AsyncSession(config => config.WithDefaultAccessMode(AccessMode.Read));
        var cursor = await session.RunAsync(cypher, parameters);
        while (await cursor.FetchAsync()) onRow(cursor.Current);
    }
}
