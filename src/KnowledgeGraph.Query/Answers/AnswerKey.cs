using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using KnowledgeGraph.Query.Operations;

namespace KnowledgeGraph.Query.Answers;

/// <summary>
/// All that an answer follows from, one behind the other, so that equal bytes mean equal answers:
/// <code>
/// rights 1 | has a name 1, name length 4, UTF-16 | document length 4, UTF-8 | variables
/// </code>
/// Hot path: written into pooled bytes; a copy is made only of what is kept.
/// </summary>
internal readonly ref struct AnswerKey
{
    // All callers have the same rights as yet; who has others gets another number here.
    private const byte Rights = 0;
    private const int Fixed = 10;
    private readonly byte[] _bytes;
    private readonly int _length;

    private AnswerKey(byte[] bytes, int length) => (_bytes, _length) = (bytes, length);

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <param name="request">The request.</param>
    public static AnswerKey Of(in OperationRequest request)
    {
        var name = request.OperationName.AsSpan();
        var bytes = ArrayPool<byte>.Shared.Rent(
            Fixed + (name.Length * sizeof(char)) + request.Document.Length + request.Variables.Length);
        bytes[0] = Rights;
        bytes[1] = request.OperationName is null ? (byte)0 : (byte)1;
        var length = 2;
        Append(bytes, ref length, MemoryMarshal.AsBytes(name));
        Append(bytes, ref length, request.Document.Span);
        request.Variables.Span.CopyTo(bytes.AsSpan(length));
        return new AnswerKey(bytes, length + request.Variables.Length);
    }

    /// <summary>The same request for nobody in particular, over bytes that outlive the caller's.</summary>
    /// <param name="key">A copy of a key of the request.</param>
    /// <param name="request">The request.</param>
    public static OperationRequest Kept(byte[] key, in OperationRequest request)
    {
        var variables = key.Length - request.Variables.Length;
        return request with
        {
            Document = key.AsMemory(variables - request.Document.Length, request.Document.Length),
            Variables = key.AsMemory(variables),
            Observer = null,
        };
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    private static void Append(byte[] bytes, ref int length, ReadOnlySpan<byte> part)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(length), part.Length);
        length += sizeof(int);
        part.CopyTo(bytes.AsSpan(length));
        length += part.Length;
    }
}
