using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>ROUTE: which servers read, write and route for a database.</summary>
/// <param name="Context">The routing context, with the address that was first asked.</param>
/// <param name="Bookmarks">What the answering server must have seen.</param>
/// <param name="Database">The database; null for the default one.</param>
internal readonly record struct Route(IReadOnlyDictionary<string, string> Context, Bookmarks Bookmarks, string? Database) : IRequest
{
    public static MessageTag Tag => MessageTag.Route;

    public void Write(PackWriter writer, ProtocolFeature features)
    {
        writer.WriteStructureHeader((byte)Tag, fields: 3);
        WriteContext(writer, Context);
        Bookmarks.Write(writer);
        writer.WriteMapHeader(Database is null ? 0 : 1);
        if (Database is null) return;
        writer.WriteString("db"u8);
        writer.WriteString(Database);
    }

    internal static void WriteContext(PackWriter writer, IReadOnlyDictionary<string, string> context)
    {
        writer.WriteMapHeader(context.Count);
        foreach (var (key, value) in context)
        {
            writer.WriteString(key);
            writer.WriteString(value);
        }
    }
}
