using KnowledgeGraph.Evidence.Statements;

namespace KnowledgeGraph.Evidence.Verification;

/// <summary>
/// From where on a text has moved against the spans that were counted in another: a few characters won or lost move all that follows. It is found
/// without that other text, by the edges of the spans. As they stand they cut words from one place on; a few characters further on, or back, they do
/// not. Of all moves and places it is that which leaves the fewest edges unsound.
/// </summary>
internal static class TextShift
{
    private const int Farthest = 8;

    /// <summary>The end of the first span that has moved, and all that end there or later have too; null where nothing seems to have moved.</summary>
    public static int? From(string text, IReadOnlyCollection<TextSpan> spans)
    {
        (int Position, bool IsEnd)[] edges = [.. spans.SelectMany(span => new[] { (span.Start, false), (span.End, true) }).Distinct().Order()];
        var (fewest, from) = (Unsound(edges.Length, by: 0), (int?)null);
        for (var distance = 1; distance <= Farthest; distance++)
        {
            foreach (var by in (int[])[distance, -distance])
            {
                // As if all had moved, then edge by edge as if fewer had.
                var unsound = Unsound(edges.Length, by);
                for (var i = 0; i < edges.Length; i++)
                {
                    if (unsound < fewest) (fewest, from) = (unsound, edges[i].Position);
                    unsound += (IsSound(edges[i], 0) ? 0 : 1) - (IsSound(edges[i], by) ? 0 : 1);
                }
            }
        }
        return from;

        int Unsound(int count, int by) => edges.Take(count).Count(edge => !IsSound(edge, by));

        bool IsSound((int Position, bool IsEnd) edge, int by) =>
            edge.IsEnd ? SpanEdges.IsSoundEnd(text, edge.Position + by) : SpanEdges.IsSoundStart(text, edge.Position + by);
    }
}
