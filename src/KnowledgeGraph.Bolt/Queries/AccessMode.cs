namespace KnowledgeGraph.Bolt.Queries;

/// <summary>What a transaction is for; a cluster sends it to a server of that kind, and a reading one may not write.</summary>
public enum AccessMode
{
    /// <summary>Reads alone. Such work may be repeated at will.</summary>
    Read,

    /// <summary>Reads and writes.</summary>
    Write,
}
