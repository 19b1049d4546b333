namespace KnowledgeGraph.Bolt.Connections;

/// <summary>Why a request under way was stopped.</summary>
internal enum StopReason
{
    /// <summary>It was not.</summary>
    None,

    /// <summary>The caller cancelled it.</summary>
    Cancelled,

    /// <summary>Its time was up.</summary>
    Timeout,

    /// <summary>A sink threw.</summary>
    Sink,

    /// <summary>The server sent nothing for longer than it promised.</summary>
    Silence,
}
