using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Analysis.Randomness;

/// <summary>
/// Numbers that a seed decides on, the same ones for ever, whatever the platform (SplitMix64: G. L. Steele, D. Lea, C. H. Flood, Fast Splittable
/// Pseudorandom Number Generators, OOPSLA 2014). One belongs to one run.
/// </summary>
/// <param name="seed">Any number.</param>
internal sealed class SplitMix(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    // What a double tells apart between 0 and 1.
    private const double Unit = 1.0 / (1L << 53);

    private ulong _state = seed;

    /// <summary>A number that looks random, always the same for a value.</summary>
    public static ulong Mixed(ulong value)
    {
        value += Step;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>The next number, each of all as likely.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Next()
    {
        var value = Mixed(_state);
        _state += Step;
        return value;
    }

    /// <summary>The next number from 0 and below 1.</summary>
    public double NextDouble() => (Next() >> 11) * Unit;

    /// <summary>The next number from 0 and below a limit, each as likely (D. Lemire, Fast Random Integer Generation in an Interval, TOMACS 29, 2019).</summary>
    /// <param name="limit">1 or more.</param>
    public int Below(int limit)
    {
        var product = (Next() >> 32) * (ulong)limit;
        if ((uint)product < (uint)limit)
        {
            // Of 2^32 numbers so many at the low end would make some results likelier.
            var surplus = (uint)-limit % (uint)limit;
            while ((uint)product < surplus) product = (Next() >> 32) * (ulong)limit;
        }

        return (int)(product >> 32);
    }

    /// <summary>Brings numbers into an order, each as likely (R. Durstenfeld, Algorithm 235, CACM 7, 1964).</summary>
    public void Shuffle(Span<int> values)
    {
        for (var left = values.Length; left > 1; left--)
        {
            var drawn = Below(left);
            (values[left - 1], values[drawn]) = (values[drawn], values[left - 1]);
        }
    }
}
