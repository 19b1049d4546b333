namespace KnowledgeGraph.Server.Commands;

/// <summary>Where commands without a log report a fault of the program.</summary>
internal static class Faults
{
    /// <summary>Writes it to standard error, with its trace: someone has to mend it.</summary>
    public static void Tell(Exception fault) => Console.Error.WriteLine(fault);
}
