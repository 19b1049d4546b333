using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>PULL: send all rows of the last RUN.</summary>
internal readonly struct Pull : IRequest
{
    private const int All = -1;

    public static MessageTag Tag => MessageTag.Pull;

    public void Write(PackWriter writer, ProtocolFeature features)
    {
        writer.WriteStructureHeader((byte)Tag, fields: 1);
        writer.WriteMapHeader(1);
        writer.WriteString("n"u8);
        writer.WriteInteger(All);
    }
}
