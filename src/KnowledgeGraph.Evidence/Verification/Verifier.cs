using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;

namespace KnowledgeGraph.Evidence.Verification;

/// <summary>Checks a whole store: that the projection is what the statements say, and that each statement stands where its span says.</summary>
/// <param name="model">The model.</param>
/// <param name="stream">The store.</param>
public sealed class Verifier(GraphModel model, IGraphStream stream)
{
    /// <summary>Streams the store and checks all of it. Needs memory for all statements.</summary>
    /// <param name="texts">The texts that are at hand; null to leave the spans unchecked.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<VerificationReport> RunAsync(SourceTexts? texts, CancellationToken cancellation)
    {
        var store = await StoreContent.ReadAsync(model, stream, cancellation);
        var faults = new List<VerificationFault>(store.Faults);
        faults.AddRange(new ProjectionCheck(model, store).Run());
        var (spans, found) = (0, 0);
        if (texts is not null)
        {
            var check = new SpanCheck(model, store);
            var withSpan = store.Statements.Where(statement => statement.Span is not null);
            foreach (var document in withSpan.GroupBy(statement => statement.DocumentId, StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                if (!store.Nodes.TryGetValue(document.Key, out var node)) continue;
                if (new RecordFields(node).TextOrNull(BuiltInKeys.Sha256) is not { } hash || texts.Find(hash) is not { } text) continue;
                found++;
                var folded = new FoldedDocument(text);
                var language = new RecordFields(node).TextOrNull(BuiltInKeys.Language);
                foreach (var statement in document)
                {
                    spans++;
                    if (check.Fault(statement, folded, language) is { } fault) faults.Add(new VerificationFault(statement.Id, document.Key, fault));
                }
            }
            faults.AddRange(TextFaults.In(model, store, texts, cancellation));
        }
        return new VerificationReport(
            store.Statements.Count,
            spans,
            found,
            store.Evidenced.Count,
            store.Unevidenced,
            [.. faults.OrderBy(fault => fault.Id, StringComparer.Ordinal).ThenBy(fault => fault.Message, StringComparer.Ordinal)],
            [.. SharedIdentifiers.In(model, store)]);
    }
}
