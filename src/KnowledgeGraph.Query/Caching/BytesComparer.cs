using System.Runtime.InteropServices;

namespace KnowledgeGraph.Query.Caching;

/// <summary>
/// Byte arrays by content, found by spans. The hash takes eight bytes a step in four independent lanes, since documents are kilobytes
/// and .NET's own <see cref="HashCode"/> takes four. It is seeded by process: nobody can
/// aim at one bucket.
/// </summary>
internal sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    private const ulong Prime1 = 0x9E3779B97F4A7C15;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;

    // HashCode keeps a random seed for each process.
    private static readonly ulong Seed = ((ulong)(uint)HashCode.Combine(1) << 32) | (uint)HashCode.Combine(2);

    public static BytesComparer Instance { get; } = new();

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(alternate);
        var (a, b, c, d) = (Seed, Seed ^ Prime1, Seed ^ Prime2, ~Seed);
        var i = 0;
        for (; i + 4 <= words.Length; i += 4)
        {
            a = Mix(a, words[i]);
            b = Mix(b, words[i + 1]);
            c = Mix(c, words[i + 2]);
            d = Mix(d, words[i + 3]);
        }
        for (; i < words.Length; i++) a = Mix(a, words[i]);
        foreach (var rest in alternate[(words.Length * sizeof(ulong))..]) b = Mix(b, rest);
        return Mix(Mix(Mix(Mix(a, b), c), d), (ulong)alternate.Length).GetHashCode();
    }

    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

    // The high half of the product carries every bit of both into the low half.
    private static ulong Mix(ulong hash, ulong word)
    {
        var high = Math.BigMul(hash ^ word ^ Prime2, Prime1, out var low);
        return high ^ low ^ hash;
    }
}
