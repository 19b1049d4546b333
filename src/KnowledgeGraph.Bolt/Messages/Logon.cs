using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>LOGON (Bolt 5.1): the credentials of a connection.</summary>
internal readonly record struct Logon(AuthToken Auth) : IRequest
{
    public static MessageTag Tag => MessageTag.Logon;

    public void Write(PackWriter writer, ProtocolFeature features)
    {
        writer.WriteStructureHeader((byte)Tag, fields: 1);
        writer.WriteMapHeader(Auth.EntryCount);
        Auth.WriteEntries(writer);
    }
}
