namespace KnowledgeGraph.Evidence.Statements;

/// <summary>What has been decided about a statement; spelled in upper case in the store and the API.</summary>
public enum StatementStatus
{
    /// <summary>Waits for review; not projected.</summary>
    Proposed,

    /// <summary>Taken as true; projected as long as it is known.</summary>
    Accepted,

    /// <summary>Reviewed and found wrong; never projected.</summary>
    Rejected,

    /// <summary>Was accepted and is no longer; what it said still counts for the time before.</summary>
    Retracted,
}
