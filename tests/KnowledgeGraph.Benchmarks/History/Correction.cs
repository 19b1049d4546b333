using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Evidence.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks.History;

/// <summary>Corrects one statement after the other of a store, each under its id.</summary>
internal sealed class Correction
{
    private const int Kept = 200;
    private readonly EvidenceWriter _writer;
    private readonly Queue<Statement> _statements;

    private Correction(EvidenceWriter writer, Queue<Statement> statements) => (_writer, _statements) = (writer, statements);

    /// <summary>Takes some statements of a store.</summary>
    public static async Task<Correction> OfAsync(GraphModel model, EmbeddedStore store)
    {
        var statements = new Queue<Statement>();
        await foreach (var node in ((Model.Stores.IRecordStream)store).NodesAsync(CancellationToken.None))
        {
            if (node.Label != model.Statement.Label) continue;
            statements.Enqueue(StatementRecords.Read(model, node, (_, _) => null));
            if (statements.Count == Kept) break;
        }
        return new Correction(new EvidenceWriter(model, store, store), statements);
    }

    /// <summary>Says of the next one how sure it is.</summary>
    public async Task NextAsync()
    {
        var statement = _statements.Dequeue();
        var change = new EvidenceChange { At = TimeProvider.System.GetUtcNow(), Statements = [statement with { Confidence = statement.Confidence / 2 }] };
        await _writer.WriteAsync(_ => ValueTask.FromResult(change), CancellationToken.None);
    }
}
