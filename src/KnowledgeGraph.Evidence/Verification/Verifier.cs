using KnowledgeGraph.Evidence.Spans;
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
        var check = new TextCheck(model, store);
        var findings = texts is null ? [] : check.Run(texts.Find, cancellation);
        faults.AddRange(findings.Where(finding => finding.IsFault).Select(Fault));
        if (texts is not null) faults.AddRange(TextFaults.In(model, store, texts, cancellation));
        return new VerificationReport(
            store.Statements.Count,
            check.Spans,
            check.Texts,
            store.Evidenced.Count,
            store.Unevidenced,
            InOrder(faults),
            InOrder(findings.Where(finding => !finding.IsFault).Select(Fault)),
            [.. SharedIdentifiers.In(model, store)]);
    }

    private static VerificationFault Fault(SpanFinding finding) => new(finding.Id, finding.DocumentId, finding.Message);

    private static List<VerificationFault> InOrder(IEnumerable<VerificationFault> faults) =>
        [.. faults.OrderBy(fault => fault.Id, StringComparer.Ordinal).ThenBy(fault => fault.Message, StringComparer.Ordinal)];
}
