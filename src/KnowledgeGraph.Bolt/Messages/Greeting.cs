using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>The answer to HELLO: the server, and its hints.</summary>
/// <param name="Server">The server's agent, such as "Neo4j/5.26.0".</param>
/// <param name="Silence">How long the server may send nothing, not even an empty chunk, before it counts as lost; null if it gave no hint.</param>
internal sealed record Greeting(string Server, TimeSpan? Silence)
{
    public static Greeting Read(ref PackReader metadata)
    {
        var server = "";
        TimeSpan? silence = null;
        var entries = metadata.ReadMapHeader();
        for (var i = 0; i < entries; i++)
        {
            var key = metadata.ReadKey();
            if (key.SequenceEqual("server"u8)) server = metadata.ReadText();
            else if (key.SequenceEqual("hints"u8)) silence = ReadSilence(ref metadata);
            else metadata.Skip();
        }

        return new Greeting(server, silence);
    }

    private static TimeSpan? ReadSilence(ref PackReader metadata)
    {
        TimeSpan? silence = null;
        var entries = metadata.ReadMapHeader();
        for (var i = 0; i < entries; i++)
        {
            var key = metadata.ReadKey();
            if (key.SequenceEqual("connection.recv_timeout_seconds"u8) && metadata.Kind == PackKind.Integer)
            {
                // A hint that is not a positive number of at most a day is ignored.
                if (metadata.ReadInteger() is > 0 and <= 86_400 and var seconds) silence = TimeSpan.FromSeconds(seconds);
            }
            else
            {
                metadata.Skip();
            }
        }

        return silence;
    }
}
