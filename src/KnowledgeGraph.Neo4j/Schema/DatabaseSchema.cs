using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Records.Errors;

namespace KnowledgeGraph.Neo4j.Schema;

/// <summary>
/// Makes a database ready for a model when a store is opened; doing it again changes nothing. A database that holds what cannot be
/// ours, or what the model does not know, is reported and left as it is.
/// </summary>
internal sealed class DatabaseSchema(ICypherClient client, GraphLayout layout, Neo4jLimits limits)
{
    private const int IndexesPerTransaction = 500;
    private readonly string _mark = LayoutMark.Of(layout);

    /// <summary>Makes constraints, indexes and the change node, and waits until the indexes are online.</summary>
    /// <returns>Whether the records are laid out for this model; if not, they must be put anew, and then <see cref="MarkAsync"/> called.</returns>
    /// <exception cref="StoreFormatException">The database holds something else.</exception>
    public async ValueTask<bool> PrepareAsync(CancellationToken cancellation)
    {
        var marks = new RowList<(string? Model, string? Layout, int Records)>(
            row => ((string?)row[0], (string?)row[1], KeptTexts.ReadLayout(row[2], row[3])));
        await ReadAsync(SchemaTexts.Marks, marks, cancellation);
        // What a later version has made is read as far as it goes, and left as it is.
        if (marks.Rows is [{ Records: > StoreLayout.Current }]) return true;
        if (marks.Rows.Count == 0) await CheckForeignAsync(cancellation);
        else if (marks.Rows[0].Model != layout.Model.Fingerprint) await CheckUnknownAsync(cancellation);
        await CreateAsync(cancellation);
        // One that is there is not made again, so that a database which may only be read can be served.
        if (marks.Rows.Count == 0) await WriteAsync(SchemaTexts.MakeChanges, Marks(), cancellation);
        if (marks.Rows.Count > 0 && marks.Rows[0].Layout != _mark) return false;
        if (marks.Rows.Count > 0 && marks.Rows[0].Model != layout.Model.Fingerprint) await MarkAsync(cancellation);
        return true;
    }

    /// <summary>Notes that all records are laid out for this model.</summary>
    public ValueTask MarkAsync(CancellationToken cancellation) => WriteAsync(SchemaTexts.Mark, Marks(), cancellation);

    // A database without our change node must hold nothing under our names. Only names that it has had are looked for: a look costs a plan.
    private async ValueTask CheckForeignAsync(CancellationToken cancellation)
    {
        var labels = (await TextsAsync(SchemaTexts.Labels, cancellation)).ToHashSet(StringComparer.Ordinal);
        foreach (var label in layout.Model.NodeTypesByLabel.Keys.Prepend(StoredNames.Node).Where(labels.Contains))
        {
            if (await AnyAsync(SchemaTexts.AnyNode(label), cancellation))
                throw new StoreFormatException(
                    $"The database at {client.Address} holds nodes labelled {label} that this program did not write. "
                    + "Name another database (NEO4J_DATABASE), or empty this one.");
        }
        var types = (await TextsAsync(SchemaTexts.RelationshipTypes, cancellation)).ToHashSet(StringComparer.Ordinal);
        foreach (var type in layout.Model.RelationshipTypes.Keys.Where(types.Contains))
        {
            if (await AnyAsync(SchemaTexts.AnyRelationship(type), cancellation))
                throw new StoreFormatException(
                    $"The database at {client.Address} holds relationships of type {type} that this program did not write. "
                    + "Name another database (NEO4J_DATABASE), or empty this one.");
        }
    }

    // A database of another model may hold nothing that this one has no name for.
    private async ValueTask CheckUnknownAsync(CancellationToken cancellation)
    {
        foreach (var label in (await TextsAsync(SchemaTexts.Labels, cancellation))
            .Where(label => label != StoredNames.Node && !layout.Model.NodeTypesByLabel.ContainsKey(label)))
        {
            if (await AnyAsync(SchemaTexts.AnyOwnNode(label), cancellation))
                throw new StoreFormatException(
                    $"The database at {client.Address} was loaded with another model: it holds nodes labelled {label}, which this one does not have. "
                    + "Start with that model (--schema), or name another database (NEO4J_DATABASE).");
        }
        foreach (var type in (await TextsAsync(SchemaTexts.RelationshipTypes, cancellation)).Where(type => !layout.Model.RelationshipTypes.ContainsKey(type)))
        {
            if (await AnyAsync(SchemaTexts.AnyOwnRelationship(type), cancellation))
                throw new StoreFormatException(
                    $"The database at {client.Address} was loaded with another model: it holds relationships of type {type}, which this one does not have. "
                    + "Start with that model (--schema), or name another database (NEO4J_DATABASE).");
        }
    }

    // All in one transaction, since each costs Neo4j a commit of its own and more time than all of them need.
    private async ValueTask CreateAsync(CancellationToken cancellation)
    {
        var known = await IndexesAsync(cancellation);
        var missing = layout.Indexes.Where(index => !known.ContainsKey(index.Name)).ToList();
        try
        {
            foreach (var part in missing.Chunk(IndexesPerTransaction)) await CreateAsync(part, cancellation);
        }
        catch (StoreFailureException failure) when (IsInTheWay(failure))
        {
            // Which one it is shows when each is made by itself.
            foreach (var index in missing) await CreateByItselfAsync(index, cancellation);
        }
        await AwaitAsync(cancellation);
    }

    private ValueTask CreateAsync(IndexDefinition[] indexes, CancellationToken cancellation)
    {
        List<QueryText> texts = [.. indexes.Select(index => QueryText.Of(SchemaTexts.Create(index).ToString()))];
        return client.WriteAsync((transaction, stop) => transaction.RunAsync(texts, sinks: null, stop), limits.IndexTimeout, cancellation);
    }

    private async ValueTask CreateByItselfAsync(IndexDefinition index, CancellationToken cancellation)
    {
        try
        {
            await CreateAsync([index], cancellation);
        }
        catch (StoreFailureException failure) when (IsInTheWay(failure))
        {
            throw new StoreFormatException(
                $"The database at {client.Address} does not allow {Show(index)}: an index of another program is in the way, or what is stored contradicts it. "
                + "Drop that index, or name another database (NEO4J_DATABASE).", failure);
        }
    }

    private static bool IsInTheWay(StoreFailureException failure) =>
        failure.InnerException is ServerException { Code: var code } && code.StartsWith("Neo.ClientError.Schema.", StringComparison.Ordinal);

    private async ValueTask AwaitAsync(CancellationToken cancellation)
    {
        var wait = QueryText.Of(
            SchemaTexts.Await.ToString(), new Dictionary<string, object?>(StringComparer.Ordinal) { ["seconds"] = (long)limits.IndexTimeout.TotalSeconds });
        await client.RunAsync([wait], [null], limits.IndexTimeout + limits.ReadTimeout, cancellation);
        var known = await IndexesAsync(cancellation);
        foreach (var index in layout.Indexes.Where(index => known.GetValueOrDefault(index.Name) != "ONLINE"))
            throw new StoreFormatException(
                $"The database at {client.Address} has {Show(index)} in the state "
                + $"'{known.GetValueOrDefault(index.Name) ?? "missing: another index has its place"}'. "
                + "Drop the index that is there and start again.");
    }

    private async ValueTask<Dictionary<string, string>> IndexesAsync(CancellationToken cancellation)
    {
        var rows = new RowList<(string Name, string State)>(row => ((string)row[0]!, (string)row[1]!));
        await ReadAsync(SchemaTexts.Indexes, rows, cancellation);
        return rows.Rows.ToDictionary(row => row.Name, row => row.State, StringComparer.Ordinal);
    }

    private async ValueTask<bool> AnyAsync(CypherText text, CancellationToken cancellation)
    {
        var rows = new RowList<object?>(row => row[0]);
        await ReadAsync(text, rows, cancellation);
        return rows.Rows.Count > 0;
    }

    private async ValueTask<IReadOnlyList<string>> TextsAsync(CypherText text, CancellationToken cancellation)
    {
        var rows = new RowList<string>(row => (string)row[0]!);
        await ReadAsync(text, rows, cancellation);
        return rows.Rows;
    }

    private ValueTask ReadAsync(CypherText text, IRecordSink rows, CancellationToken cancellation) =>
        client.RunAsync([QueryText.Of(text.ToString(), Marks())], [rows], limits.ReadTimeout, cancellation);

    private ValueTask WriteAsync(CypherText text, Dictionary<string, object?> parameters, CancellationToken cancellation) =>
        client.WriteAsync(
            (transaction, stop) => transaction.RunAsync([QueryText.Of(text.ToString(), parameters)], sinks: null, stop), limits.IndexTimeout, cancellation);

    private Dictionary<string, object?> Marks() => new(StringComparer.Ordinal)
    {
        ["id"] = StoredNames.ChangesId,
        ["model"] = layout.Model.Fingerprint,
        ["layout"] = _mark,
        ["version"] = ProductVersion.Text,
    };

    private static string Show(IndexDefinition index) =>
        $"the {(index.IsUnique ? "constraint" : "index")} {index.Name} on {(index.OfRelationships ? "relationships" : "nodes")} "
        + $"{index.Label}({string.Join(", ", index.Properties)})";
}
