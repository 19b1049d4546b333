using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>A message that this client sends. Requests are small structs, so queueing one allocates nothing.</summary>
internal interface IRequest
{
    /// <summary>What the message is, and how its response is to be read.</summary>
    static abstract MessageTag Tag { get; }

    /// <summary>Writes the structure, header included.</summary>
    void Write(PackWriter writer, ProtocolFeature features);
}
