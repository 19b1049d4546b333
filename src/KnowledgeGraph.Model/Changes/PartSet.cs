using System.Numerics;

namespace KnowledgeGraph.Model.Changes;

/// <summary>A set of <see cref="GraphParts"/>, a bit for each. Immutable.</summary>
public sealed class PartSet
{
    private readonly ulong[] _words;

    /// <summary>The set of these parts.</summary>
    /// <param name="count">How many parts there are.</param>
    /// <param name="parts">Which of them are in it; one may be named several times.</param>
    public PartSet(int count, IEnumerable<int> parts)
    {
        _words = new ulong[(count + 63) / 64];
        foreach (var part in parts) _words[part / 64] |= 1UL << (part % 64);
    }

    /// <summary>The set of these bits, 64 to a word, the lowest first.</summary>
    public PartSet(ReadOnlySpan<ulong> words) => _words = words.ToArray();

    /// <summary>The bits, 64 to a word, the lowest first.</summary>
    public ReadOnlySpan<ulong> Words => _words;

    /// <summary>Whether a part is in it.</summary>
    public bool Has(int part) => (_words[part / 64] & (1UL << (part % 64))) != 0;

    /// <summary>Whether a condition holds on any of its parts.</summary>
    public bool Any(Func<int, bool> condition)
    {
        for (var word = 0; word < _words.Length; word++)
        {
            for (var bits = _words[word]; bits != 0; bits &= bits - 1)
            {
                if (condition((word * 64) + BitOperations.TrailingZeroCount(bits))) return true;
            }
        }
        return false;
    }
}
