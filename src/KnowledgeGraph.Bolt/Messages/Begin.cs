using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>BEGIN: an explicit transaction starts.</summary>
internal readonly record struct Begin(TransactionHeader Header) : IRequest
{
    public static MessageTag Tag => MessageTag.Begin;

    public void Write(PackWriter writer, ProtocolFeature features)
    {
        writer.WriteStructureHeader((byte)Tag, fields: 1);
        Header.Write(writer);
    }
}
