namespace KnowledgeGraph.Neo4j.Limits;

/// <summary>The limits of a store in Neo4j; each is named in the error that it causes.</summary>
public sealed record Neo4jLimits
{
    /// <summary>Connections to each server at most; default 100.</summary>
    public int Connections { get; init; } = 100;

    /// <summary>How long a request waits for a free connection; default 10 s.</summary>
    public TimeSpan ConnectionWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection may take to be ready; default 5 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the server may take to end work that was stopped, before its connection is closed; default 2 s.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a read is repeated after transient errors, and how long one may wait for a server that has just gone; default 2 s.</summary>
    public TimeSpan ReadRetryTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a write is repeated after transient errors; default 10 s.</summary>
    public TimeSpan RetryTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the server may take to answer when the store is opened; default 30 s, in which a server beside this one starts.</summary>
    public TimeSpan OpenTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long new indexes may take until they are online; default 10 minutes.</summary>
    public TimeSpan IndexTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a read of records or changes may take; default 60 s.</summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a write may take, the wait for other writers included; default 10 minutes.</summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Nodes and relationships that one write puts and deletes at most: 100,000 statements with all that hangs on them. Default 1,000,000.</summary>
    public int WriteRecords { get; init; } = 1_000_000;

    /// <summary>Rows of one query text of a write; default 2,000.</summary>
    public int BatchRows { get; init; } = 2_000;

    /// <summary>About how many bytes of rows go into one flush; default 4 MB.</summary>
    public int BatchBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Relationships whose sort keys one write rewrites at most, because their far node has another name; default 200,000.</summary>
    public int RewrittenRelationships { get; init; } = 200_000;

    /// <summary>Length of an id in UTF-16 code units at most; default 500.</summary>
    public int IdLength { get; init; } = 500;

    /// <summary>Touched ids that a change names; above it says "all". Default 1,000.</summary>
    public int TouchedIds { get; init; } = 1_000;

    /// <summary>Changes that are kept; default 100,000.</summary>
    public int ChangesKept { get; init; } = 100_000;

    /// <summary>Changes that one call to read them returns at most; default 10,000.</summary>
    public int ChangesRead { get; init; } = 10_000;

    /// <summary>Ids of one look-up of records; more go in several. Default 2,000.</summary>
    public int IdsPerRead { get; init; } = 2_000;

    /// <summary>Records of one step of a stream; default 5,000.</summary>
    public int RecordsPerStep { get; init; } = 5_000;

    /// <summary>Changes that a poll reads to know what they touched; after more of them, all counts as touched. Default 1,000.</summary>
    public int ChangesFollowed { get; init; } = 1_000;

    /// <summary>How old the last good poll may be while cached answers are served; default 1 s.</summary>
    public TimeSpan AnswerPollAge { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often the change number is asked for; default 250 ms.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long that may take; default 1 s.</summary>
    public TimeSpan PollTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How old the last good answer may become until readiness says that changes are not seen; default 5 s.</summary>
    public TimeSpan ReadyPollAge { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Operations of a new shape that Neo4j plans at once; default 1. More only for a server with cores to spare.</summary>
    public int PlannedAtOnce { get; init; } = 1;

    /// <summary>How long an operation of a new shape waits for its turn to be planned; default 10 s.</summary>
    public TimeSpan PlanningWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Operations of new shapes that may wait for their turn; further ones are refused. Default 100.</summary>
    public int PlanningQueue { get; init; } = 100;

    /// <summary>How long the first run of a shape may take, planning included; default 20 s.</summary>
    public TimeSpan PlanningTimeout { get; init; } = TimeSpan.FromSeconds(20);
}
