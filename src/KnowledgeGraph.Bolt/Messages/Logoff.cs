using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>LOGOFF (Bolt 5.1): the credentials are forgotten, so that others can follow by LOGON.</summary>
internal readonly struct Logoff : IRequest
{
    public static MessageTag Tag => MessageTag.Logoff;

    public void Write(PackWriter writer, ProtocolFeature features) => writer.WriteStructureHeader((byte)Tag, fields: 0);
}
