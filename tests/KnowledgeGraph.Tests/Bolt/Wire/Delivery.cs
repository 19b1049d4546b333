namespace KnowledgeGraph.Tests.Bolt.Wire;

/// <summary>In which pieces a server's bytes reach the client.</summary>
/// <param name="SplitAt">The first piece ends here; 0 for no such piece.</param>
/// <param name="PieceBytes">The longest piece otherwise.</param>
internal sealed record Delivery(long SplitAt, int PieceBytes)
{
    public static readonly Delivery Whole = new(SplitAt: 0, int.MaxValue);

    public static readonly Delivery ByteByByte = new(SplitAt: 0, PieceBytes: 1);

    public static Delivery Split(long at) => new(at, int.MaxValue);

    public long NextPiece(long delivered) => delivered < SplitAt ? SplitAt - delivered : PieceBytes;
}
