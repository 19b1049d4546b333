using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>COMMIT: the explicit transaction is kept; its bookmark comes back.</summary>
internal readonly struct Commit : IRequest
{
    public static MessageTag Tag => MessageTag.Commit;

    public void Write(PackWriter writer, ProtocolFeature features) => writer.WriteStructureHeader((byte)Tag, fields: 0);
}
