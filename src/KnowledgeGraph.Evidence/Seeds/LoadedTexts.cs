using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Seeds.Reading;
using KnowledgeGraph.Evidence.Spans;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Evidence.Writing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.Evidence.Seeds;

/// <summary>What the texts of a load's documents say of its statements, where they are at hand. What a text contradicts is a mistake of the load.</summary>
/// <param name="Spans">Statements with a span that were looked at.</param>
/// <param name="Texts">Documents whose text is at hand.</param>
/// <param name="Unchecked">What could not be computed, in the order of files and lines.</param>
internal sealed record LoadedTexts(int Spans, int Texts, IReadOnlyList<UncheckedFact> Unchecked)
{
    /// <summary>Nothing was looked at.</summary>
    public static readonly LoadedTexts None = new(0, 0, []);

    /// <summary>Holds the statements of a load against their documents' texts.</summary>
    public static async ValueTask<LoadedTexts> CheckAsync(
        GraphModel model, IRecordReader reader, Func<string, string?> find, SeedContent content, SeedMistakes mistakes, CancellationToken cancellation)
    {
        var graph = await LoadedGraph.ReadAsync(model, reader, content, cancellation);
        var check = new SpanCheck(graph);
        // What another statement of the load corrects is held no longer.
        var corrected = content.Statements.Where(StatementLifecycle.Corrects).Select(statement => statement.SupersedesId!).ToHashSet(StringComparer.Ordinal);
        var statements = content.Statements.Concat(graph.Added).Where(statement => !corrected.Contains(statement.Id))
            .ToLookup(statement => statement.DocumentId, StringComparer.Ordinal);
        var (spans, texts, open) = (0, 0, new List<UncheckedFact>());
        foreach (var id in content.Documents.Select(document => document.Id).Concat(content.Supplemented).Distinct(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (graph.Find(id) is not { } node || TextOf(node, find) is not { } text) continue;
            texts++;
            var document = new ReadDocument(node, text);
            var findings = DocumentCheck.Of(document).Concat(statements[id].SelectMany(statement => check.Of(statement, document)));
            spans += statements[id].Count(statement => statement.Span is not null && content.Places.ContainsKey(statement.Id));
            foreach (var finding in findings.Distinct())
            {
                // What the store has beside the files is for verify.
                if (!content.Places.TryGetValue(finding.Id, out var at)) continue;
                if (finding.IsFault) mistakes.Add(at, finding.Message);
                else open.Add(new UncheckedFact(at, finding.Id, finding.Message));
            }
        }
        return new LoadedTexts(spans, texts, [.. open.OrderBy(fact => fact.At, SeedPlace.Order)]);
    }

    private static string? TextOf(NodeRecord document, Func<string, string?> find) =>
        new RecordFields(document).TextOrNull(BuiltInKeys.Sha256) is { } hash ? find(hash) : null;
}
