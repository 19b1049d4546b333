using KnowledgeGraph.Search.Limits;
using KnowledgeGraph.Search.Queries;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Ranking;

/// <summary>
/// Finds and ranks entities by their names.
/// <code>
/// query ──words──► readings ──► the heaviest words propose names ──► each is fitted to the query ──► the best
/// </code>
/// A name that lacks the heaviest words cannot reach the least score, whatever else it has, so only these are looked up: common words
/// mostly are not among them.
/// </summary>
/// <param name="view">The names.</param>
/// <param name="limits">How much is done.</param>
internal sealed class Searcher(NameView view, SearchLimits limits)
{
    /// <summary>The least score of a hit.</summary>
    public const double LeastScore = 0.3;

    private const int LeastPoints = (int)(LeastScore * Found.Whole);
    private const int InitialsOfThree = 8_000;
    private const int InitialsOfTwo = 7_200;
    private const int SameFolded = 9_900;
    private const int ShortestOpen = 3;

    // What other names of an entity have of the query counts so much of what its best name would.
    private const double OfOtherNames = 0.5;

    private static readonly double LeastOfQuery = Fit.LeastOfQuery(LeastScore);

    /// <summary>The best hits in their order.</summary>
    /// <param name="text">What is looked for.</param>
    /// <param name="among">Which types count, by number; null for all.</param>
    public List<Found> Search(string text, bool[]? among)
    {
        var query = QueryWords.Of(text, limits);
        var best = new BestFound(LeastPoints);
        if (query.Words.Count > 0)
        {
            AddFitting(query.WithLettersApart(word => view.CountOf(word) > 0), among, best);
            AddByInitials(query, among, best);
        }
        AddByIdentifier(query, among, best);
        return best.Best(limits.Hits);
    }

    private void AddFitting(QueryWords query, bool[]? among, BestFound best)
    {
        var (readings, beginnings) = new WordReadings(view, query, limits).Find(ShortestOpen);
        var weights = WordWeights.Of(view, query, readings, beginnings);
        var missing = query.More * WordWeights.OfNobody(view);
        var matches = view.Segments.Select(live => new SegmentMatches(live.Segment, readings, beginnings)).ToList();
        var proposing = Proposing(weights, missing);
        var proposals = view.Segments
            .Select((live, i) => new Proposals(live, proposing.SelectMany(matches[i].WordsOf).Distinct())).ToList();
        try
        {
            Proposals.TakeWithin(proposals, limits.ComparedNames, limits.Words);
            for (var i = 0; i < proposals.Count; i++)
            {
                var live = view.Segments[i];
                AddFitting(live, proposals[i], new NameFitter(live.Segment, matches[i], query, weights, missing, limits.Words), query, among, best);
            }
        }
        finally
        {
            foreach (var proposal in proposals) proposal.Dispose();
            foreach (var match in matches) match.Dispose();
        }
    }

    // The heaviest words, until those left could not reach the least score together.
    private static List<int> Proposing(double[] weights, double missing)
    {
        var left = weights.Sum();
        var least = (left + missing) * LeastOfQuery;
        var proposing = new List<int>();
        foreach (var index in Enumerable.Range(0, weights.Length).OrderByDescending(index => weights[index]))
        {
            // Of a text that is longer than what is looked at, the name that it is must be found all the same.
            if (left < least && proposing.Count > 0) break;
            proposing.Add(index);
            left -= weights[index];
        }
        return proposing;
    }

    private static void AddFitting(LiveSegment live, Proposals proposals, NameFitter fitter, QueryWords query, bool[]? among, BestFound best)
    {
        var arrays = live.Segment.Arrays;
        for (var name = proposals.Next(0); name >= 0;)
        {
            var entity = arrays.Entities[name];
            var after = arrays.FirstNames[entity + 1];
            if (!live.IsDead(entity) && (among is null || among[arrays.Types[entity]]))
            {
                var found = query.Words.Count == 1 ? OfTaken(live.Segment, entity, name, proposals, fitter, query) : OfAll(live.Segment, entity, fitter, query);
                best.Add(found);
            }
            name = proposals.Next(after);
        }
    }

    // Of a single word only the names that have it need be fitted.
    private static Found OfTaken(Segment segment, int entity, int first, Proposals proposals, NameFitter fitter, QueryWords query)
    {
        var (points, bestName) = (0, first);
        var after = segment.Arrays.FirstNames[entity + 1];
        for (var name = first; name >= 0 && name < after; name = proposals.Next(name + 1))
        {
            var ofName = PointsOf(segment, name, fitter.Of(name), query);
            if (ofName > points) (points, bestName) = (ofName, name);
        }
        return new Found(segment, entity, bestName, points);
    }

    private static Found OfAll(Segment segment, int entity, NameFitter fitter, QueryWords query)
    {
        var (points, bestName, bestFit) = (0, 0, default(Fit));
        Span<double> most = stackalloc double[query.Words.Count];
        Span<double> own = stackalloc double[query.Words.Count];
        for (var name = segment.Arrays.FirstNames[entity]; name < segment.Arrays.FirstNames[entity + 1]; name++)
        {
            var fit = fitter.Of(name);
            if (fit.OfQuery == 0) continue;
            for (var word = 0; word < most.Length; word++) most[word] = Math.Max(most[word], fitter.Likeness[word]);
            var ofName = PointsOf(segment, name, fit, query);
            if (ofName <= points) continue;
            (points, bestName, bestFit) = (ofName, name, fit);
            fitter.Likeness.CopyTo(own);
        }
        if (points == 0 || points >= SameFolded || bestFit.IsWhole) return new Found(segment, entity, bestName, points);
        var more = fitter.More(own, most) * OfOtherNames;
        if (more > 0) points = Math.Max(points, Points((bestFit with { OfQuery = bestFit.OfQuery + more }).Score));
        return new Found(segment, entity, bestName, points);
    }

    private static int PointsOf(Segment segment, int name, Fit fit, QueryWords query)
    {
        if (query.More > 0 && segment.Arrays.Rests.ContainsKey(name) && segment.TextOf(name) == query.Text) return Found.Whole;
        if (!fit.IsWhole || !fit.IsInOrder) return Points(fit.Score);
        var text = segment.TextOf(name);
        if (text == query.Text) return Found.Whole;
        return Records.Text.Folding.Of(text) == query.Folded ? SameFolded : Points(fit.Score);
    }

    private static int Points(double score) => (int)((score * Found.Whole) + 0.5);

    private void AddByInitials(QueryWords query, bool[]? among, BestFound best)
    {
        if (query.Initials is not (> 0 and var key)) return;
        var points = query.Words[0].Text.Length > 2 ? InitialsOfThree : InitialsOfTwo;
        foreach (var live in view.Segments)
        {
            foreach (var name in live.Segment.NamesOfInitials(key))
            {
                var entity = live.Segment.Arrays.Entities[name];
                if (live.IsDead(entity) || among is { } types && !types[live.Segment.Arrays.Types[entity]]) continue;
                best.AddAgain(new Found(live.Segment, entity, name, points));
            }
        }
    }

    private void AddByIdentifier(QueryWords query, bool[]? among, BestFound best)
    {
        foreach (var live in view.Segments)
        {
            var arrays = live.Segment.Arrays;
            foreach (var entity in arrays.Identifiers.EntitiesOf(query.Text))
            {
                if (live.IsDead(entity) || among is { } types && !types[arrays.Types[entity]]) continue;
                var which = arrays.Identifiers.Of(entity).Index().First(entry => IsNamed(entry.Item, query.Text)).Index;
                best.AddAgain(new Found(live.Segment, entity, ~which, Found.Whole));
            }
        }
    }

    private static bool IsNamed(string identifier, string by) =>
        identifier == by || (identifier.IndexOf(':') is >= 0 and var colon && identifier.AsSpan(colon + 1).SequenceEqual(by));
}
