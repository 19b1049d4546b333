using KnowledgeGraph.Records.Words;
using KnowledgeGraph.Search.Limits;
using KnowledgeGraph.Search.Queries;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Ranking;

/// <summary>
/// What somebody who types may mean: names that are what was typed, then names that begin with it, then names that have its words; the last
/// word may be unfinished. Where there are none of these, it is what a search finds.
/// </summary>
/// <param name="view">The names.</param>
/// <param name="limits">How much is done.</param>
internal sealed class Suggester(NameView view, SearchLimits limits)
{
    private const int IsIt = 4;
    private const int Begins = 3;
    private const int HasInOrder = 2;
    private const int Has = 1;

    /// <summary>The best suggestions in their order.</summary>
    public List<Found> Suggest(string prefix, bool[]? among, int first)
    {
        var query = QueryWords.Of(prefix, limits);
        if (query.Words.Count == 0 || first <= 0) return [];
        var best = new BestFound(least: 1);
        var proposing = Rarest(query);
        var proposals = view.Segments.Select(live => new Proposals(live, [RangeOf(live.Segment, query, proposing)])).ToList();
        try
        {
            Proposals.TakeWithin(proposals, limits.ComparedNames, limits.Words);
            for (var i = 0; i < proposals.Count; i++) Add(view.Segments[i], proposals[i], query, among, best);
        }
        finally
        {
            foreach (var proposal in proposals) proposal.Dispose();
        }
        var found = best.Best(first);
        return found.Count > 0 ? found : [.. new Searcher(view, limits).Search(prefix, among).Take(first)];
    }

    // The word that the fewest names have; small words only where there are no others.
    private int Rarest(QueryWords query) => Enumerable.Range(0, query.Words.Count)
        .OrderBy(index => query.Words[index].Role is WordRole.Plain or WordRole.Weak ? 0 : 1)
        .ThenBy(index => view.Segments.Sum(live =>
        {
            var (from, to) = RangeOf(live.Segment, query, index);
            return (long)live.Segment.Postings.Range(from, to).Length;
        }))
        .First();

    private static (int From, int To) RangeOf(Segment segment, QueryWords query, int index)
    {
        var text = query.Words[index].Text;
        if (IsOpen(query, index)) return segment.Words.Beginning(text);
        return segment.Words.Find(text) is >= 0 and var word ? (word, word + 1) : (0, 0);
    }

    private static bool IsOpen(QueryWords query, int index) => query.Words[index].IsCut || (query.IsOpen && index == query.Words.Count - 1);

    private static void Add(LiveSegment live, Proposals proposals, QueryWords query, bool[]? among, BestFound best)
    {
        var arrays = live.Segment.Arrays;
        var ranges = Enumerable.Range(0, query.Words.Count).Select(index => RangeOf(live.Segment, query, index)).ToArray();
        for (var name = proposals.Next(0); name >= 0;)
        {
            var entity = arrays.Entities[name];
            var after = arrays.FirstNames[entity + 1];
            if (!live.IsDead(entity) && (among is null || among[arrays.Types[entity]]))
            {
                var (rank, bestName) = (0, name);
                for (; name >= 0 && name < after; name = proposals.Next(name + 1))
                {
                    var ofName = RankOf(live.Segment, name, query, ranges);
                    if (ofName > rank) (rank, bestName) = (ofName, name);
                }
                if (rank > 0) best.Add(new Found(live.Segment, entity, bestName, rank));
            }
            name = proposals.Next(after);
        }
    }

    private static int RankOf(Segment segment, int name, QueryWords query, (int From, int To)[] ranges)
    {
        var tokens = segment.Tokens(name);
        var (last, isInOrder, begins) = (-1, true, true);
        for (var i = 0; i < ranges.Length; i++)
        {
            var at = Position(tokens, ranges[i], last + 1);
            if (at < 0) at = Position(tokens, ranges[i], 0);
            if (at < 0)
            {
                if (query.Words[i].Role is WordRole.Plain or WordRole.Weak) return 0;
                begins = false;
                continue;
            }
            isInOrder &= at > last;
            begins &= at == i;
            last = at;
        }
        var kind = begins ? Begins : isInOrder ? HasInOrder : Has;
        if (begins && tokens.Length == ranges.Length && Records.Text.Folding.Of(segment.TextOf(name)) == query.Folded) kind = IsIt;
        return kind;
    }

    private static int Position(ReadOnlySpan<int> tokens, (int From, int To) range, int from)
    {
        for (var at = from; at < tokens.Length; at++)
        {
            var word = Token.WordOf(tokens[at]);
            if (word >= range.From && word < range.To) return at;
        }
        return -1;
    }
}
