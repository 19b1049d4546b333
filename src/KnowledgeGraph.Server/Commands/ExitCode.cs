namespace KnowledgeGraph.Server.Commands;

/// <summary>How the process ends.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>The model, the seed, the store or the answer has faults, each reported on a line of its own.</summary>
    public const int Faults = 1;

    /// <summary>The command line or a setting is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The program itself is at fault, and has written its trace.</summary>
    public const int OwnFault = 70;
}
