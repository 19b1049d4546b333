using System.Numerics;

namespace KnowledgeGraph.Records.Words;

/// <summary>
/// Which letters a word has, in 64 bits: which it has at all, and which more than once. An error takes one letter away at most and adds one at
/// most, so words that lie within some errors of one another lack no more of each other's bits; two instructions tell that.
/// </summary>
public static class LetterCounts
{
    private const int Letters = 32;

    /// <summary>The bits of a word.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var (once, twice) = (0U, 0U);
        foreach (var unit in word)
        {
            // Letters that share a bit only make it say less.
            var bit = 1U << (unit & (Letters - 1));
            twice |= once & bit;
            once |= bit;
        }
        return once | ((ulong)twice << Letters);
    }

    /// <summary>Whether two words may lie within so many errors of one another.</summary>
    public static bool MayLieWithin(ulong one, ulong other, int errors) =>
        BitOperations.PopCount(one & ~other) <= errors && BitOperations.PopCount(other & ~one) <= errors;
}
