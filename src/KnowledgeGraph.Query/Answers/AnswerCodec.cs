using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Answers;

/// <summary>
/// An answer as bytes for a shared cache, integers little-endian:
/// <code>
/// "KGA" 3 | format 1 | number of change 8 | its stamp 8 | words of parts 4 | parts 8 each | body 4 and its bytes | checksum 32
/// </code>
/// The checksum is the SHA-256 of the key's digest and all before it, so that bytes that were cut, mixed up, or put under another key are
/// no answer. Reading believes nothing else, and makes nothing larger than what it was given.
/// </summary>
internal static class AnswerCodec
{
    private const int Fixed = 24;
    private static ReadOnlySpan<byte> Magic => [(byte)'K', (byte)'G', (byte)'A', 1];

    /// <summary>The bytes of an answer.</summary>
    public static byte[] Write(CachedAnswer answer, byte[] digest)
    {
        var mark = answer.ReadAt;
        var words = MemoryMarshal.AsBytes(answer.Reads.Parts.Words);
        var bytes = new byte[Fixed + words.Length + sizeof(int) + answer.Body.Length + SHA256.HashSizeInBytes];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(4), mark.Number);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(12), mark.Stamp);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(20), words.Length / sizeof(ulong));
        words.CopyTo(bytes.AsSpan(Fixed));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(Fixed + words.Length), answer.Body.Length);
        answer.Body.CopyTo(bytes.AsSpan(Fixed + words.Length + sizeof(int)));
        Checksum(bytes, digest).CopyTo(bytes.AsSpan(bytes.Length - SHA256.HashSizeInBytes));
        return bytes;
    }

    /// <summary>The answer; null for anything that <see cref="Write"/> did not make under this digest.</summary>
    /// <param name="bytes">What the cache gave.</param>
    /// <param name="digest">The digest of the key.</param>
    /// <param name="parts">How many parts the graph has.</param>
    /// <param name="longest">Bytes of a body at most.</param>
    public static CachedAnswer? Read(byte[] bytes, byte[] digest, int parts, int longest)
    {
        var words = (parts + 63) / 64 * sizeof(ulong);
        var body = bytes.Length - Fixed - words - sizeof(int) - SHA256.HashSizeInBytes;
        if (body < 0 || body > longest || !bytes.AsSpan().StartsWith(Magic)) return null;
        if (BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(20)) != words / sizeof(ulong)) return null;
        if (BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(Fixed + words)) != body) return null;
        if (!Checksum(bytes, digest).AsSpan().SequenceEqual(bytes.AsSpan(bytes.Length - SHA256.HashSizeInBytes))) return null;
        var mark = new ChangeMark(BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(4)), BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(12)));
        if (mark.Number < 0) return null;
        var set = new PartSet(MemoryMarshal.Cast<byte, ulong>(bytes.AsSpan(Fixed, words)));
        return new CachedAnswer(bytes.AsSpan(Fixed + words + sizeof(int), body).ToArray(), new AnswerReads(set, IsOfTheMoment: false), mark);
    }

    private static byte[] Checksum(byte[] bytes, byte[] digest)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(digest);
        hash.AppendData(bytes.AsSpan(0, bytes.Length - SHA256.HashSizeInBytes));
        return hash.GetHashAndReset();
    }
}
