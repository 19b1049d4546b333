using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>DISCARD: run the last RUN to its end and throw its rows away.</summary>
internal readonly struct Discard : IRequest
{
    private const int All = -1;

    public static MessageTag Tag => MessageTag.Discard;

    public void Write(PackWriter writer, ProtocolFeature features)
    {
        writer.WriteStructureHeader((byte)Tag, fields: 1);
        writer.WriteMapHeader(1);
        writer.WriteString("n"u8);
        writer.WriteInteger(All);
    }
}
