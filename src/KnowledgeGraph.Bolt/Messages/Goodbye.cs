using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>GOODBYE: the connection is about to be closed; nothing is answered.</summary>
internal readonly struct Goodbye : IRequest
{
    public static MessageTag Tag => MessageTag.Goodbye;

    public void Write(PackWriter writer, ProtocolFeature features) => writer.WriteStructureHeader((byte)Tag, fields: 0);
}
