namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>What a value may cost before it is refused, whoever sent it.</summary>
public static class PackLimits
{
    /// <summary>How deep lists, maps and structures may be nested.</summary>
    public const int MaxDepth = 100;

    /// <summary>The bytes that one message, or one flush of messages, may have unless the options say otherwise: 64 MB.</summary>
    public const int MaxMessageBytes = 64 * 1024 * 1024;
}
