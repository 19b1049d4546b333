using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Records.Text;

/// <summary>A text as UTF-8 for as long as it is looked up by: in room of the caller's if it is short, else in room that is lent.</summary>
public readonly ref struct Utf8Text
{
    /// <summary>Room on the stack that is enough for nearly every id.</summary>
    public const int FewBytes = 512;

    private readonly byte[]? _rented;

    /// <param name="text">The text.</param>
    /// <param name="room">Room of the caller's; <see cref="FewBytes"/> as a rule.</param>
    public Utf8Text(string text, Span<byte> room)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > room.Length) room = _rented = ArrayPool<byte>.Shared.Rent(most);
        Bytes = room[..Encoding.UTF8.GetBytes(text, room)];
    }

    /// <summary>The bytes; until <see cref="Dispose"/>.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Gives lent room back.</summary>
    public void Dispose()
    {
        if (_rented is not null) ArrayPool<byte>.Shared.Return(_rented);
    }
}
