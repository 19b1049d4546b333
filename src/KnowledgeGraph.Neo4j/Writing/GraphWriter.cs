using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// Applies a write in one transaction, whatever its size, with the embedded store's rules and errors:
/// <list type="number">
/// <item>Lock the change node and look at its number.</item>
/// <item>Read what is stored of all that the write names; check ends and unique values.</item>
/// <item>Delete relationships, then nodes; put nodes; rewrite sort keys of what was renamed; put relationships.</item>
/// <item>Write the change with the next number.</item>
/// </list>
/// </summary>
internal sealed class GraphWriter(
    ICypherClient client, GraphLayout layout, Catalog catalog, ChangeFeed feed, LayoutWatch watch, TimeProvider time) : IDisposable
{
    private const string ConstraintFailed = "Neo.ClientError.Schema.ConstraintValidationFailed";

    private readonly Neo4jLimits _limits = client.Limits;

    // Writers of one process wait here, so that they do not hold connections while they wait for the lock.
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Applies a write, all or nothing.</summary>
    /// <exception cref="StorageException">A rule forbids it; nothing was written.</exception>
    /// <exception cref="GraphQLException">STORE_UNAVAILABLE or TIMEOUT.</exception>
    public ValueTask<Change> ApplyAsync(GraphWrite write, CancellationToken cancellation) => ApplyAsync(write, isFilling: false, cancellation);

    /// <summary>
    /// Applies the writes that fill an empty database, each in a transaction of its own. None of what they put can be there before, so nothing
    /// is looked up but the ends of relationships as they are made: that is what most of the time of other writes is spent on.
    /// </summary>
    /// <exception cref="StorageException">A rule forbids a write, or others wrote meanwhile; those before it were written.</exception>
    /// <exception cref="GraphQLException">STORE_UNAVAILABLE or TIMEOUT.</exception>
    public async ValueTask FillAsync(IAsyncEnumerable<GraphWrite> writes, CancellationToken cancellation)
    {
        var (nodes, relationships, number) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), 0L);
        await foreach (var write in writes.WithCancellation(cancellation))
        {
            FillRules.Check(write, number, nodes.Contains, relationships.Contains);
            await ApplyAsync(write with { ExpectedChange = number++ }, isFilling: true, cancellation);
            nodes.UnionWith(write.PutNodes.Select(node => node.Id));
            relationships.UnionWith(write.PutRelationships.Select(relationship => relationship.Id));
        }
    }

    private async ValueTask<Change> ApplyAsync(GraphWrite write, bool isFilling, CancellationToken cancellation)
    {
        CheckSize(write);
        WriteRules.Check(write, catalog, _limits.IdLength);
        if (!await _turn.WaitAsync(_limits.WriteTimeout, cancellation))
            throw new GraphQLException(ErrorCode.Timeout, $"The write waited {_limits.WriteTimeout.TotalSeconds} s for other writes. Repeat it later.");
        try
        {
            (Change? Change, ChangeMark? Before) written = default;
            await client.WriteAsync(
                async (transaction, stop) => written = await WriteAsync(write, isFilling, new TextFlush(transaction, _limits), stop),
                _limits.WriteTimeout, cancellation);
            // Before the next writer has its turn, so that own changes are learned in their order.
            feed.Learn(written.Change!, written.Before!);
            return written.Change!;
        }
        catch (StoreFailureException failure) when (failure.InnerException is ServerException { Code: ConstraintFailed })
        {
            throw new StoreFormatException(
                "The database forbids the write by a constraint that this program did not make, or holds relationships that it did not write. "
                + "Give it a database of its own.", failure);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async ValueTask<(Change Change, ChangeMark Before)> WriteAsync(
        GraphWrite write, bool isFilling, TextFlush flush, CancellationToken cancellation)
    {
        var log = new ChangeLog(flush, _limits);
        var (last, meta) = await log.LockAsync(cancellation);
        watch.CheckWritable(StoreLayout.Of(last.Number, meta.GetValueOrDefault(StoreLayout.Key)));
        if (last.Number == 0) write = StoreLayout.Noted(write);
        if (write.ExpectedChange is { } expected && expected != last.Number)
            throw new ConcurrentChangeException($"The write expected change {expected}, the store is at {last.Number}. Read again and repeat it.");

        var stored = StoredState.Nothing;
        if (!isFilling)
        {
            stored = await StoredState.ReadAsync(layout, write, flush, cancellation);
            WriteChecks.CheckEnds(write, stored);
        }
        await WriteChecks.CheckUniqueAsync(write, layout, flush, cancellation);

        var relationships = new RelationshipWrites(layout, write, stored, flush);
        var nodes = new NodeWrites(layout, write, stored, flush);
        await relationships.DeleteAsync(cancellation);
        await nodes.DeleteAsync(cancellation);
        var put = await nodes.PutAsync(cancellation);
        await new Renames(layout, flush, _limits).RewriteAsync(write, stored, put, cancellation);
        await relationships.PutAsync(cancellation);

        var change = new Change(last.Number + 1, time.GetUtcNow(), [.. write.Kinds], TouchedIds(write, stored), NamesTouchedBy(write, stored));
        await log.WriteAsync(change, Merge(meta, write.Meta), cancellation);
        return (change, last);
    }

    private void CheckSize(GraphWrite write)
    {
        var records = (long)write.PutNodes.Count + write.DeleteNodes.Count + write.PutRelationships.Count + write.DeleteRelationships.Count;
        if (records > _limits.WriteRecords)
            throw new StoreLimitException(
                $"The write has {records} nodes and relationships; one transaction takes {_limits.WriteRecords} (limit WriteRecords). "
                + "Load in several parts, or raise the limit where Neo4j has the memory.");
    }

    // The writer's own list, else the nodes put or deleted and the ends of relationships before and after.
    private IReadOnlyList<string>? TouchedIds(GraphWrite write, StoredState stored)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in write.TouchedIds ?? Derived())
        {
            ids.Add(id);
            if (ids.Count > _limits.TouchedIds) return null;
        }
        return [.. ids.Order(StringComparer.Ordinal)];

        IEnumerable<string> Derived() => write.PutNodes.Select(node => node.Id)
            .Concat(write.DeleteNodes)
            .Concat(write.PutRelationships.SelectMany(link => (string[])[link.From, link.To]))
            .Concat(stored.Links.Values.SelectMany(link => (string[])[link.From, link.To]));
    }

    private static TouchedNames? NamesTouchedBy(GraphWrite write, StoredState stored) => TouchedNames.Of(
        write, id => stored.Nodes.GetValueOrDefault(id)?.Label, id => stored.Links.GetValueOrDefault(id)?.Type);

    private static Dictionary<string, string> Merge(IReadOnlyDictionary<string, string> meta, IReadOnlyDictionary<string, string?> changed)
    {
        var merged = new Dictionary<string, string>(meta, StringComparer.Ordinal);
        foreach (var (key, value) in changed)
        {
            if (value is null) merged.Remove(key);
            else merged[key] = value;
        }
        return merged;
    }
}
