using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Evidence.Generation;
using KnowledgeGraph.Server.Opening;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Commands;

/// <summary><c>generate</c>: a synthetic graph of the model, for tests of scale.</summary>
internal static class GenerateCommand
{
    /// <summary>The command.</summary>
    public static Command Create(SettingOptions options)
    {
        var nodes = new Argument<string[]>("TYPE=N")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "How many nodes of a type of the model; several types may be given.",
        };
        var relationships = new Option<int>("--relationships")
        {
            HelpName = "M",
            Required = true,
            Description = "How many relationships between these nodes, beside those of planted groups.",
        };
        var random = new Option<int>("--random-seed")
        {
            HelpName = "S",
            DefaultValueFactory = _ => 1,
            Description = "The same seed gives the same graph (default: 1).",
        };
        var evidence = new Option<bool>("--evidence") { Description = "Give each relationship a statement." };
        var groups = new GroupOptions();
        var command = new Command("generate", "Fill an empty store with a synthetic graph.") { nodes, relationships, random, evidence };
        groups.AddTo(command);
        command.SetAction((parsed, cancellation) => GenerateAsync(
            options.Read(parsed),
            new GenerationOptions
            {
                Nodes = ReadNodes(parsed.GetValue(nodes) ?? [], isRequired: !groups.AreAskedFor(parsed)),
                Relationships = parsed.GetValue(relationships),
                Groups = groups.Read(parsed),
                RandomSeed = parsed.GetValue(random),
                HasEvidence = parsed.GetValue(evidence),
            },
            cancellation));
        return command;
    }

    private static async Task<int> GenerateAsync(ServerSettings settings, GenerationOptions wanted, CancellationToken cancellation)
    {
        await using var graph = await GraphOpener.OpenAsync(settings, SeedPolicy.LeaveAsIs, Faults.Tell, cancellation);
        var generator = new Generator(graph.Model, TimeProvider.System);
        var report = await GenerationBars.ShowAsync(progress => generator.WriteAsync(wanted, graph.Store, graph.Store, progress, cancellation));
        await Console.Out.WriteLineAsync($"Generated {report.Nodes} nodes and {report.Relationships} relationships in {report.Writes} writes.");
        for (var i = 0; i < report.Groups.Count; i++)
            await Console.Out.WriteLineAsync($"Coalition {i + 1}: {string.Join(' ', report.Groups[i])}");
        return ExitCode.Done;
    }

    private static Dictionary<string, int> ReadNodes(string[] given, bool isRequired)
    {
        if (given.Length == 0 && isRequired) throw new SettingException("generate", "no TYPE=N says how many nodes of which type, such as City=100.");
        var nodes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in given)
        {
            var parts = text.Split('=');
            if (parts is not [{ Length: > 0 } type, var number]
                || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                || !nodes.TryAdd(type, count))
            {
                throw new SettingException("generate", $"'{text}' is not TYPE=N with a number of its own, such as City=100.");
            }
        }

        return nodes;
    }
}
