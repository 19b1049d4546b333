using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>ROLLBACK: the explicit transaction is undone.</summary>
internal readonly struct Rollback : IRequest
{
    public static MessageTag Tag => MessageTag.Rollback;

    public void Write(PackWriter writer, ProtocolFeature features) => writer.WriteStructureHeader((byte)Tag, fields: 0);
}
