using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>RESET: whatever is under way is stopped, and the connection is ready again. It jumps the server's queue.</summary>
internal readonly struct Reset : IRequest
{
    public static MessageTag Tag => MessageTag.Reset;

    public void Write(PackWriter writer, ProtocolFeature features) => writer.WriteStructureHeader((byte)Tag, fields: 0);
}
