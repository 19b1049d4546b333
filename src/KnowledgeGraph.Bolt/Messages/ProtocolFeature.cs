namespace KnowledgeGraph.Bolt.Messages;

/// <summary>What a version of Bolt 5 can do beside what 5.0 could.</summary>
[Flags]
internal enum ProtocolFeature
{
    None = 0,

    /// <summary>Credentials go in LOGON, not in HELLO.</summary>
    Logon = 1,

    /// <summary>HELLO can turn notifications off.</summary>
    NotificationFilter = 2,

    /// <summary>HELLO must say which client this is.</summary>
    BoltAgent = 4,

    /// <summary>Summaries carry GQL statuses in place of notifications.</summary>
    GqlStatuses = 8,

    /// <summary>Failures carry a GQL status.</summary>
    GqlErrors = 16,
}
