using KnowledgeGraph.Server.Commands;

namespace KnowledgeGraph.Benchmarks.Http;

/// <summary>The server's own command line inside this binary, which tells on request how many bytes it has allocated since it began.</summary>
internal static class CountedServer
{
    /// <summary>Runs a command line; each line of standard input is answered with the count.</summary>
    public static Task<int> RunAsync(string[] arguments)
    {
        _ = Task.Run(AnswerAsync);
        return CommandLine.RunAsync(arguments);
    }

    private static async Task AnswerAsync()
    {
        while (await Console.In.ReadLineAsync() is not null) Console.WriteLine($"allocated {GC.GetTotalAllocatedBytes(precise: true)}");
    }
}
