using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>What a transaction is to be: the extra map of BEGIN, and of a RUN that commits itself.</summary>
/// <param name="Mode">Reading or writing.</param>
/// <param name="Database">The database; null for the default one.</param>
/// <param name="Bookmarks">What the server must have seen first.</param>
/// <param name="Timeout">After this long the server ends the transaction by itself.</param>
internal readonly record struct TransactionHeader(AccessMode Mode, string? Database, Bookmarks Bookmarks, TimeSpan Timeout)
{
    public void Write(PackWriter writer)
    {
        var reading = Mode == AccessMode.Read;
        writer.WriteMapHeader(1 + (reading ? 1 : 0) + (Database is null ? 0 : 1) + (Bookmarks.IsEmpty ? 0 : 1));
        writer.WriteString("tx_timeout"u8);
        writer.WriteInteger((long)Math.Max(1, Math.Ceiling(Timeout.TotalMilliseconds)));
        if (reading)
        {
            writer.WriteString("mode"u8);
            writer.WriteString("r"u8);
        }

        if (Database is not null)
        {
            writer.WriteString("db"u8);
            writer.WriteString(Database);
        }

        if (Bookmarks.IsEmpty) return;
        writer.WriteString("bookmarks"u8);
        Bookmarks.Write(writer);
    }
}
