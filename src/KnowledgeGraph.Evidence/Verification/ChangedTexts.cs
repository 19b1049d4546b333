using KnowledgeGraph.Evidence.Spans;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Text;

namespace KnowledgeGraph.Evidence.Verification;

/// <summary>
/// Finds the document whose text a text seems to be that no document has, and the statements that it breaks. It is the document
/// <list type="number">
/// <item>that the file is named like: by its id, or by what follows the colon there;</item>
/// <item>else the one of whose own text at hand the text has more than half, at its beginning and its end together;</item>
/// <item>else the one of which it has the most names that its statements with spans speak of, and nearly all of them.</item>
/// </list>
/// A text that has a document's id in it is no source.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="store">The documents, and what they say.</param>
/// <param name="texts">The texts at hand.</param>
internal sealed class ChangedTexts(GraphModel model, StoreContent store, SourceTexts texts)
{
    private const int FewestNamed = 3;
    private const double MostNamesMissing = 0.2;
    private readonly StoreFacts _facts = new(model, store);
    private readonly List<Candidate> _candidates = Candidates(model, store);

    /// <summary>Whose text it seems to be; null where nobody knows.</summary>
    /// <param name="file">The name of its file.</param>
    /// <param name="text">The text, which no document has.</param>
    public ChangedText? Of(string file, string text)
    {
        var folded = new FoldedDocument(text);
        var name = Plain(Path.GetFileNameWithoutExtension(file));
        List<Candidate> candidates = [.. _candidates.Where(document => !text.Contains(document.Id, StringComparison.Ordinal))];
        var named = candidates.Find(document => document.Names.Contains(name));
        var found = named ?? MostAlike(candidates, text) ?? MostNamed(candidates, folded);
        return found is null ? null : Compare(found, new ReadDocument(found.Node, text), isNamed: named is not null);
    }

    private Candidate? MostAlike(List<Candidate> candidates, string text) => candidates
        .Select(document => (document, Share: texts.Find(document.Sha256) is { } own ? ShareOf(own, text) : 0))
        .Where(found => found.Share > 0.5)
        .OrderByDescending(found => found.Share).Select(found => found.document).FirstOrDefault();

    private static double ShareOf(string own, string text)
    {
        var begin = own.AsSpan().CommonPrefixLength(text);
        var most = Math.Min(own.Length, text.Length) - begin;
        var end = 0;
        while (end < most && own[^(end + 1)] == text[^(end + 1)]) end++;
        return (double)(begin + end) / Math.Max(own.Length, text.Length);
    }

    // A document whose own text is at hand, and unlike this one, is not looked for.
    private Candidate? MostNamed(List<Candidate> candidates, FoldedDocument folded)
    {
        var (best, most) = ((Candidate?)null, 0);
        foreach (var document in candidates)
        {
            if (texts.Find(document.Sha256) is not null) continue;
            // Its title is a name that it need not have.
            var (found, missing) = (Has(folded, document.Id) ? 1 : 0, 0);
            // One changed character takes one name away, of however few.
            var mayMiss = Math.Max(1, (int)(document.SpokenOf.Count * MostNamesMissing));
            foreach (var id in document.SpokenOf)
            {
                if (_facts.NamesOf(id).Count == 0) continue;
                if (Has(folded, id)) found++;
                else if (++missing > mayMiss) break;
            }
            if (missing <= mayMiss && found >= FewestNamed && found > most) (best, most) = (document, found);
        }
        return best;
    }

    private bool Has(FoldedDocument folded, string id) => folded.Names(_facts.NamesOf(id), folded.Text.Length);

    private ChangedText Compare(Candidate document, ReadDocument changed, bool isNamed)
    {
        var own = texts.Find(document.Sha256);
        var moved = own is null ? TextShift.From(changed.Text, [.. document.Spans.Select(statement => statement.Span!.Value)]) : null;
        var check = new SpanCheck(_facts);
        var broken = document.Spans
            .Where(statement => own is not null
                ? !IsAsIn(own, changed.Text, statement.Span!.Value)
                : statement.Span!.Value.End >= moved || check.Of(statement, changed).Any(finding => finding.IsFault))
            .Select(statement => new BrokenSpan(statement.Id, statement.Span!.Value.Start, statement.Span!.Value.End));
        return new ChangedText(document.Id, document.Sha256, isNamed, own is not null, document.Spans.Count, [.. broken]);
    }

    private static bool IsAsIn(string own, string text, TextSpan span) =>
        span.End <= own.Length && span.End <= text.Length && own.AsSpan()[span.Start..span.End].SequenceEqual(text.AsSpan()[span.Start..span.End]);

    private static List<Candidate> Candidates(GraphModel model, StoreContent store)
    {
        var spans = store.Statements.Where(statement => statement.Span is not null).ToLookup(statement => statement.DocumentId, StringComparer.Ordinal);
        var candidates = new List<Candidate>();
        foreach (var node in store.Nodes.Values.Where(node => node.Label == model.Document.Label).OrderBy(node => node.Id, StringComparer.Ordinal))
        {
            if (DocumentHash.Of(node) is { } hash) candidates.Add(Candidate.Of(node, hash, spans[node.Id]));
        }
        return candidates;
    }

    // Letters and digits alone: a file system may allow no colon, and people write blanks and hyphens as they like.
    private static string Plain(string name) => new([.. Folding.Of(name).Where(char.IsLetterOrDigit)]);

    private sealed record Candidate(NodeRecord Node, string Sha256, IReadOnlyList<string> Names, IReadOnlyList<Statement> Spans)
    {
        public string Id => Node.Id;

        /// <summary>What its statements speak of, each once, beside itself.</summary>
        public required IReadOnlyList<string> SpokenOf { get; init; }

        public static Candidate Of(NodeRecord node, string hash, IEnumerable<Statement> spans)
        {
            List<Statement> ordered = [.. spans.OrderBy(statement => statement.Span!.Value.Start).ThenBy(statement => statement.Id, StringComparer.Ordinal)];
            var spokenOf = ordered.SelectMany(statement => (string?[])[statement.StatedSubjectId, statement.StatedObjectId]).OfType<string>()
                .Where(id => id != node.Id).Distinct(StringComparer.Ordinal);
            string[] names = [Plain(node.Id), Plain(node.Id[(node.Id.IndexOf(':', StringComparison.Ordinal) + 1)..])];
            return new Candidate(node, hash, names, ordered) { SpokenOf = [.. spokenOf] };
        }
    }
}
