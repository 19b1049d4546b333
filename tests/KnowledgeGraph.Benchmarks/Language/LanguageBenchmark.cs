using System.Diagnostics;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Language.Printing;

namespace KnowledgeGraph.Benchmarks.Language;

/// <summary>How long a large public schema takes, GitHub's with more than a million characters of SDL: to parse and to print.</summary>
internal static class LanguageBenchmark
{
    private const int Rounds = 15;
    private const double MostMilliseconds = 300;

    /// <summary>Measures and prints the table; 0 if it parses within its time, the first time in a process too.</summary>
    public static async Task<int> RunAsync()
    {
        if (Find() is not { } file)
        {
            await Console.Error.WriteLineAsync("The public schema is not installed. Run npm ci in tests/KnowledgeGraph.IntegrationTests/clients/oracle.");
            return 2;
        }

        var sdl = await File.ReadAllTextAsync(file);
        var source = new Source(sdl);
        DocumentNode document = null!;
        var parse = Measure(() => document = Parser.Parse(source, ParserLimits.SchemaFiles));
        var print = Measure(() => Printer.Print(document));
        Console.WriteLine(
            $"A schema of {sdl.Length} characters and {document.Definitions.Count} definitions; {Rounds} rounds; {Environment.ProcessorCount} processors.");
        Console.WriteLine("| | first, in ms (most) | median, in ms (most) |");
        Console.WriteLine("|---|---|---|");
        Console.WriteLine($"| parse | {parse.First:0} ({MostMilliseconds}) | {parse.Median:0} ({MostMilliseconds}) |");
        Console.WriteLine($"| print | {print.First:0} | {print.Median:0} |");
        return parse.First <= MostMilliseconds && parse.Median <= MostMilliseconds ? 0 : 1;
    }

    private static (double First, double Median) Measure(Action action)
    {
        var elapsed = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            action();
            elapsed.Add(clock.Elapsed.TotalMilliseconds);
        }

        return (elapsed[0], elapsed.Order().ElementAt(Rounds / 2));
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(
                folder.FullName, "tests", "KnowledgeGraph.IntegrationTests", "clients", "oracle", "node_modules",
                "@octokit", "graphql-schema", "schema.graphql");
            if (File.Exists(file)) return file;
        }

        return null;
    }
}
