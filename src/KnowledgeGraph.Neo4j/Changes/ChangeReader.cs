using System.Globalization;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Neo4j.Reading;
using KnowledgeGraph.Neo4j.Writing;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Records.Changes;

namespace KnowledgeGraph.Neo4j.Changes;

/// <summary>Reads the change number, the changes, and what is kept beside the graph.</summary>
internal sealed class ChangeReader(ICypherClient client, GraphLayout layout, Neo4jLimits limits)
{
    private static readonly QueryText ReadNumber = QueryText.Of(
        ReadTexts.Changes.ToString(), new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = StoredNames.ChangesId });

    private readonly bool _isRouted = client.Address.StartsWith("neo4j", StringComparison.OrdinalIgnoreCase);

    /// <summary>The number of the last change; 0 where there is none.</summary>
    public async ValueTask<long> NumberAsync(TimeSpan timeout, CancellationToken cancellation)
    {
        var rows = new RowList<long>(row => (long)row[0]!);
        await client.RunAsync([ReadNumber], [rows], timeout, cancellation);
        return rows.Rows is [var number] ? number : 0;
    }

    /// <summary>The same within <see cref="Neo4jLimits.PollTimeout"/>, however often the client would try again.</summary>
    /// <exception cref="GraphQLException">STORE_UNAVAILABLE: it was not answered by then.</exception>
    public async ValueTask<long> NumberSoonAsync(TimeProvider time, CancellationToken cancellation)
    {
        using var deadline = new Deadline(limits.PollTimeout, time, cancellation);
        return await SoonAsync(stop => NumberAsync(limits.PollTimeout, stop), deadline);
    }

    /// <summary>
    /// Within <see cref="Neo4jLimits.PollTimeout"/>, the last change, and if it is another than the known one, the changes from that on; none of
    /// them where they are more than <see cref="Neo4jLimits.ChangesFollowed"/>, or more than can be read in that time.
    /// </summary>
    /// <exception cref="GraphQLException">STORE_UNAVAILABLE: it was not answered by then, or the node that counts changes is gone.</exception>
    public async ValueTask<ChangesSeen> SeeSoonAsync(long? known, TimeProvider time, CancellationToken cancellation)
    {
        using var deadline = new Deadline(limits.PollTimeout, time, cancellation);
        var (last, layout) = await SoonAsync(MarkAsync, deadline);
        // The known one is read too, to see that it is still the same.
        if (known is not { } number || number >= last.Number || last.Number - number >= limits.ChangesFollowed) return new ChangesSeen(last, layout, []);
        try
        {
            return new ChangesSeen(last, layout, await FromAsync(number, deadline.Token));
        }
        catch (Exception failure) when (IsTooMuch(failure) || (failure is OperationCanceledException && deadline.IsOver))
        {
            // The number is known. Asked for again, the same changes would be too much again, and the number would never be told.
            return new ChangesSeen(last, layout, []);
        }
    }

    /// <summary>The changes after a number, oldest first.</summary>
    public async ValueTask<IReadOnlyList<Change>> AfterAsync(long after, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var rows = ChangeRows();
        await client.RunAsync([After(ReadTexts.ChangesAfter, after, Math.Min(limit, limits.ChangesRead))], [rows], limits.ReadTimeout, cancellation);
        return rows.Rows;
    }

    /// <summary>The layout of the records.</summary>
    public async ValueTask<int> LayoutAsync(CancellationToken cancellation)
    {
        var rows = new RowList<int>(row => KeptTexts.ReadLayout(row[0], row[1]));
        await client.RunAsync([ReadNumber], [rows], limits.ReadTimeout, cancellation);
        return rows.Rows is [var layout] ? layout : StoreLayout.Current;
    }

    /// <summary>How much the store holds, in one round trip.</summary>
    public async ValueTask<StoreSummary> SummaryAsync(CancellationToken cancellation)
    {
        List<string> labels = [.. layout.Model.NodeTypesByLabel.Keys];
        List<string> types = [.. layout.Model.RelationshipTypes.Keys];
        var state = new RowList<(long Number, string? Meta)>(row => ((long)row[0]!, (string?)row[1]));
        var counts = new RowList<long>[labels.Count + types.Count];
        for (var i = 0; i < counts.Length; i++) counts[i] = new RowList<long>(row => (long)row[0]!);
        await client.RunAsync(
            [ReadNumber, .. labels.Select(ReadTexts.Count).Concat(types.Select(ReadTexts.CountOfType)).Select(text => QueryText.Of(text.ToString()))],
            [state, .. counts],
            limits.ReadTimeout,
            cancellation);
        var (number, meta) = state.Rows is [var only] ? only : (0, null);
        var loadedAt = KeptTexts.Read(meta).TryGetValue(StoreSummary.LoadedAtKey, out var text) ? Time(text) : (DateTimeOffset?)null;
        return new StoreSummary(number, Counted(labels, counts[..labels.Count]), Counted(types, counts[labels.Count..]), loadedAt);

        static Dictionary<string, long> Counted(IEnumerable<string> names, IEnumerable<RowList<long>> counts) => names
            .Zip(counts, (name, rows) => (Name: name, Count: rows.Rows[0]))
            .Where(pair => pair.Count > 0)
            .ToDictionary(pair => pair.Name, pair => pair.Count, StringComparer.Ordinal);
    }

    private async ValueTask<(ChangeMark Last, int Layout)> MarkAsync(CancellationToken cancellation)
    {
        var last = new RowList<(ChangeMark, int)>(row => (ChangeLog.ReadMark(row[0], row[2]), KeptTexts.ReadLayout(row[0], row[1])));
        await AskLatestAsync(ReadNumber, last, cancellation);
        return last.Rows is [var mark]
            ? mark
            : throw new GraphQLException(
                ErrorCode.StoreUnavailable,
                $"The database at {client.Address} has lost the node that counts its changes: another program emptied it. "
                + "Restart this one, which makes it anew.");
    }

    private async ValueTask<IReadOnlyList<Change>> FromAsync(long number, CancellationToken cancellation)
    {
        var changes = ChangeRows();
        await AskLatestAsync(After(ReadTexts.ChangesAfter, number - 1, limits.ChangesFollowed), changes, cancellation);
        return changes.Rows;
    }

    // In a cluster a reader may lag behind. So the one that writes is asked, and what it answers leaves a bookmark, for which every later
    // read of this client waits: none of them reads an older state than the one that is known.
    private async ValueTask AskLatestAsync(QueryText queryText, IRecordSink rows, CancellationToken cancellation)
    {
        if (_isRouted) await client.WriteAsync((transaction, stop) => transaction.RunAsync([queryText], [rows], stop), limits.PollTimeout, cancellation);
        else await client.RunAsync([queryText], [rows], limits.PollTimeout, cancellation);
    }

    private async ValueTask<T> SoonAsync<T>(Func<CancellationToken, ValueTask<T>> ask, Deadline deadline)
    {
        try
        {
            return await ask(deadline.Token);
        }
        catch (OperationCanceledException) when (deadline.IsOver)
        {
            throw new GraphQLException(
                ErrorCode.StoreUnavailable, $"Neo4j at {client.Address} has not answered for {limits.PollTimeout.TotalSeconds} s. Check that it runs.");
        }
    }

    private static bool IsTooMuch(Exception failure) =>
        failure is GraphQLException refusal && refusal.Errors.Any(error => error.Code is ErrorCode.Timeout or ErrorCode.LimitExceeded);

    private static RowList<Change> ChangeRows() => new(row => new Change((long)row[0]!, Time((string)row[1]!), Texts(row[4])!, Texts(row[5]), Names(row)));

    private static QueryText After(CypherText text, long after, int limit) => QueryText.Of(
        text.ToString(), new Dictionary<string, object?>(StringComparer.Ordinal) { ["after"] = after, ["limit"] = limit });

    private static TouchedNames? Names(IReadOnlyList<object?> row) =>
        Texts(row[2]) is { } labels && Texts(row[3]) is { } types ? new TouchedNames(labels, types) : null;

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    private static List<string>? Texts(object? list) => list is null ? null : [.. ((List<object?>)list).Cast<string>()];
}
