using System.Numerics;
using System.Text;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Questions.Likeness;
using KnowledgeGraph.Records.Text;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Questions.Duplicates;

/// <summary>
/// Says how likely two entities of one type are one, and why. An identifier that both have decides, whatever they are called; else their names do,
/// raised by neighbours that they share. What speaks against it lowers the score and is said: other fields, other identifiers, a relationship between
/// them, and above all a document that speaks of both. Such a pair is not left out, since whoever wrote or read the document may have been wrong, but
/// it never reaches above the half. One of these belongs to one run.
/// </summary>
/// <param name="graph">The graph, with relationships of all periods.</param>
/// <param name="blocks">Its entities.</param>
/// <param name="sources">Where its types keep what tells them apart.</param>
/// <param name="work">What the run may do.</param>
internal sealed class PairJudge(SnapshotGraph graph, EntityBlocks blocks, EntitySources sources, WorkBudget work)
{
    private const double OfNamesAlone = 0.9;
    private const double OfNeighbours = 0.4;
    private const double OfOtherField = 0.75;
    private const double OfOtherIdentifier = 0.45;
    private const double OfRelationship = 0.6;
    private const double OfDocument = 0.5;
    private const double MostWithoutIdentifier = 0.97;

    // Fields that differ in one thing often differ in others with it.
    private const int FieldsThatCount = 2;
    private const int IdentifiersShown = 3;

    private readonly Adjacency _documents = graph.Snapshot.Adjacency(sources.Mentions, outgoing: false);
    private readonly List<Tie> _ofOne = [];
    private readonly List<Tie> _ofOther = [];

    /// <summary>Judges a pair; null where it is not worth a look.</summary>
    /// <param name="one">The one of lesser id.</param>
    /// <param name="names">Its names.</param>
    /// <param name="other">The other.</param>
    /// <param name="otherNames">Its names.</param>
    /// <param name="pair">The pair.</param>
    /// <returns>False if no more work may be done.</returns>
    public bool TryJudge(int one, EntityNames? names, int other, EntityNames? otherNames, out DuplicatePair? pair)
    {
        pair = null;
        if (!work.TrySpend(1L + (names?.Names.Count ?? 0) * (otherNames?.Names.Count ?? 0))) return false;
        var verdict = new Verdict();
        var (oneNode, otherNode) = (blocks.NodeOf(one), blocks.NodeOf(other));
        Identify(oneNode, otherNode, verdict);
        if (names is not null && otherNames is not null)
        {
            var like = EntityLikeness.Of(names, otherNames);
            verdict.Names(like.Score * OfNamesAlone, like.Reasons);
        }
        // No neighbour raises it above what it is asked for.
        if (verdict.Score * (1 + OfNeighbours) * DuplicatePair.Whole < DuplicatePair.Least) return true;
        if (!work.TrySpend(graph.MostTies(oneNode) + graph.MostTies(otherNode))) return false;
        Neighbours(oneNode, otherNode, verdict);
        Fields(oneNode, otherNode, verdict);
        if (!work.TrySpend(_documents.Links(oneNode).Length + _documents.Links(otherNode).Length)) return false;
        Documents(oneNode, otherNode, verdict);
        var points = (int)Math.Round(verdict.Score * DuplicatePair.Whole);
        if (points >= DuplicatePair.Least)
            pair = new DuplicatePair(graph.TypeOf(oneNode).Label, graph.IdOf(oneNode), graph.IdOf(otherNode), points, verdict.Reasons);
        return true;
    }

    private void Identify(int one, int other, Verdict verdict)
    {
        var (ofOne, ofOther) = (sources.IdentifiersOf(graph, one).ToList(), sources.IdentifiersOf(graph, other).ToList());
        var shared = ofOne.Intersect(ofOther, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (shared.Count > 0)
        {
            verdict.Identifiers([.. shared.Take(IdentifiersShown).Select(identifier => $"Both have the identifier {identifier}.")]);
            return;
        }
        foreach (var own in ofOne.Order(StringComparer.Ordinal))
        {
            var scheme = own[..(own.IndexOf(':') + 1)];
            if (ofOther.Order(StringComparer.Ordinal).FirstOrDefault(id => id.StartsWith(scheme, StringComparison.Ordinal)) is not { } another) continue;
            verdict.Lower(OfOtherIdentifier, $"One has the identifier {own}, the other {another}.");
            return;
        }
    }

    private void Neighbours(int one, int other, Verdict verdict)
    {
        graph.Ties(one, _ofOne);
        graph.Ties(other, _ofOther);
        if (_ofOne.Find(tie => tie.Far == other) is { Type: { } joining }) verdict.Lower(OfRelationship, $"{joining.Name} joins them, as it would join two.");
        var near = _ofOne.Select(tie => tie.Far).ToHashSet();
        var shared = _ofOther.Select(tie => tie.Far).Where(near.Contains).Where(node => node != one && node != other).Distinct().ToList();
        if (shared.Count == 0) return;
        // Whom many are joined to says little: an entity of so many neighbours counts for one in their logarithm.
        var weight = shared.Sum(node => 1.0 / (1 + BitOperations.Log2((uint)graph.MostTies(node) + 1)));
        var shown = shared.MinBy(node => (graph.MostTies(node), graph.IdOf(node)), Comparer<(int Ties, string Id)>.Create((first, second) =>
            first.Ties != second.Ties ? first.Ties.CompareTo(second.Ties) : string.CompareOrdinal(first.Id, second.Id)));
        verdict.Raise(
            1 + (OfNeighbours * Math.Min(1, weight)), MostWithoutIdentifier,
            shared.Count == 1
                ? $"Both are joined to '{NameOf(shown)}'."
                : $"Both are joined to {shared.Count} of the same entities, such as '{NameOf(shown)}'.");
    }

    private void Fields(int one, int other, Verdict verdict)
    {
        var left = FieldsThatCount;
        foreach (var property in sources.TellingOf(graph.TypeOf(one)))
        {
            if (graph.ValueOf(one, property.Key) is not { } ofOne || graph.ValueOf(other, property.Key) is not { } ofOther || Agree(ofOne, ofOther)) continue;
            verdict.Lower(OfOtherField, $"They differ in {property.Name}: {TextOf(ofOne)} and {TextOf(ofOther)}.");
            if (--left == 0) return;
        }
    }

    private void Documents(int one, int other, Verdict verdict)
    {
        var ofOne = new HashSet<int>();
        foreach (var link in _documents.Links(one)) ofOne.Add(link.Node);
        var (count, least) = (0, -1);
        foreach (var link in _documents.Links(other))
        {
            if (!ofOne.Contains(link.Node)) continue;
            count++;
            if (least < 0 || graph.CompareIds(link.Node, least) < 0) least = link.Node;
        }
        if (count == 0) return;
        verdict.TellApart(count == 1
            ? $"'{NameOf(least)}' speaks of both as two."
            : $"{count} documents speak of both as two, such as '{NameOf(least)}'.");
    }

    // One date may be the other, said less precisely.
    private static bool Agree(Value one, Value other) => (one, other) switch
    {
        (IntervalValue first, IntervalValue second) => first.Low <= second.High && second.Low <= first.High,
        (TextValue first, TextValue second) => Folding.Of(first.Text) == Folding.Of(second.Text),
        _ => one.Equals(other),
    };

    private string NameOf(int node) => TextOf(graph.ValueOf(node, graph.TypeOf(node).NameProperty!.Key)) ?? graph.IdOf(node);

    private static string? TextOf(Value? value) => value switch
    {
        null => null,
        TextValue text => text.Text,
        IntervalValue interval => interval.Text,
        _ => Encoding.UTF8.GetString(value.Json),
    };

    // What speaks for it first, then what against.
    private sealed class Verdict
    {
        private readonly List<string> _for = [];
        private readonly List<string> _against = [];
        private double _factor = 1;
        private double _base;
        private bool _isIdentified;

        public double Score => _base * _factor;

        public IReadOnlyList<string> Reasons => [.. _for, .. _against];

        public void Identifiers(IReadOnlyList<string> reasons)
        {
            (_base, _isIdentified) = (1, true);
            _for.AddRange(reasons);
        }

        public void Names(double score, IReadOnlyList<string> reasons)
        {
            _base = Math.Max(_base, score);
            _for.AddRange(reasons);
        }

        public void Raise(double by, double most, string reason)
        {
            if (!_isIdentified) _base = Math.Min(Math.Max(most, _base), _base * by);
            _for.Add(reason);
        }

        public void Lower(double by, string reason)
        {
            // Who has one identifier is one by somebody's word, whatever else differs; only a document that speaks of two says otherwise.
            if (!_isIdentified) _factor *= by;
            _against.Add(reason);
        }

        public void TellApart(string reason)
        {
            _factor *= OfDocument;
            _against.Add(reason);
        }
    }
}
