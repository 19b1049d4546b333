using KnowledgeGraph.Evidence.Spans;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Evidence.Verification;

/// <summary>Holds the statements of a store, and its documents' own fields, against the texts that are at hand.</summary>
internal sealed class TextCheck(GraphModel model, StoreContent store)
{
    /// <summary>How many statements with a span were looked at.</summary>
    public int Spans { get; private set; }

    /// <summary>How many documents have their text at hand.</summary>
    public int Texts { get; private set; }

    /// <summary>What is wrong, and what cannot be computed.</summary>
    /// <param name="find">A text by its SHA-256, or null.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IReadOnlyList<SpanFinding> Run(Func<string, string?> find, CancellationToken cancellation)
    {
        var findings = new List<SpanFinding>();
        var check = new SpanCheck(new StoreFacts(model, store));
        var statements = store.Statements.ToLookup(statement => statement.DocumentId, StringComparer.Ordinal);
        foreach (var node in store.Nodes.Values.Where(node => node.Label == model.Document.Label).OrderBy(node => node.Id, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (new RecordFields(node).TextOrNull(BuiltInKeys.Sha256) is not { } hash || find(hash) is not { } text) continue;
            Texts++;
            var document = new ReadDocument(node, text);
            findings.AddRange(DocumentCheck.Of(document));
            foreach (var statement in statements[node.Id])
            {
                if (statement.Span is not null) Spans++;
                findings.AddRange(check.Of(statement, document));
            }
        }
        return [.. findings.Distinct()];
    }
}
