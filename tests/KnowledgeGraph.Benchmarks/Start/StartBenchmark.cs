using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Benchmarks.Http;

namespace KnowledgeGraph.Benchmarks.Start;

/// <summary>
/// How long it takes from the start of the process to the first answer, seed loaded into an empty store: for the repository's own
/// model, and for made-up ones of growing size, in turn.
/// </summary>
internal static class StartBenchmark
{
    private const int Rounds = 5;
    private static readonly (int NodeTypes, double MostSeconds)[] MadeUpModels = [(300, 1), (3_000, 2)];
    private static readonly string Server = Path.Combine(AppContext.BaseDirectory, "KnowledgeGraph.Server.dll");

    /// <summary>Measures and prints the table; 0 if every model answered within its time.</summary>
    public static async Task<int> RunAsync()
    {
        var temporary = Directory.CreateTempSubdirectory("knowledge-graph-start-").FullName;
        try
        {
            var models = new List<Model> { new("the repository's own", [], MostSeconds: 2) };
            foreach (var (count, seconds) in MadeUpModels) models.Add(MadeUp(temporary, count, seconds));
            var measured = models.ToDictionary(model => model, _ => new List<double>());
            var types = new Dictionary<Model, int>();
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var model in models)
                {
                    var (elapsed, names) = await StartAsync(model);
                    measured[model].Add(elapsed);
                    types[model] = names;
                }
            }

            Console.WriteLine($"From the start of the process to the first answer; {Rounds} rounds in turn, medians; {Environment.ProcessorCount} processors.");
            Console.WriteLine("| model | types of the API | seconds (most) |");
            Console.WriteLine("|---|---|---|");
            foreach (var model in models) Console.WriteLine($"| {model.Name} | {types[model]} | {Median(measured[model]):0.00} ({model.MostSeconds:0}) |");
            return models.TrueForAll(model => Median(measured[model]) <= model.MostSeconds) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    // The first answer is measured by a look-up; the types are counted afterwards.
    private static async Task<(double Seconds, int Types)> StartAsync(Model model)
    {
        var clock = Stopwatch.StartNew();
        using var server = await Child.StartAsync(Server, ["serve", "--data", ":memory:", "--urls", "http://127.0.0.1:0", .. model.Arguments]);
        using var client = new HttpClient { BaseAddress = server.Address };
        await AskAsync(client, "{ node(id: \"nobody\") { id } about { change } }");
        var seconds = clock.Elapsed.TotalSeconds;
        var answer = await AskAsync(client, "{ __schema { types { name } } }");
        return (seconds, answer.Split("\"name\"").Length - 1);
    }

    private static async Task<string> AskAsync(HttpClient client, string query)
    {
        using var content = new StringContent($$"""{"query":{{System.Text.Json.JsonSerializer.Serialize(query)}}}""", Encoding.UTF8, "application/json");
        using var response = await client.PostAsync("/graphql", content);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    private static Model MadeUp(string temporary, int count, double mostSeconds)
    {
        var folder = Directory.CreateDirectory(Path.Combine(temporary, $"model-{count}")).FullName;
        var schema = Directory.CreateDirectory(Path.Combine(folder, "schema")).FullName;
        var seed = Directory.CreateDirectory(Path.Combine(folder, "seed")).FullName;
        var text = new StringBuilder("enum Language { ES EN FR }\n");
        for (var i = 0; i < count; i++)
        {
            var next = (i + 1) % count;
            text.Append($"type Thing{i} @node(prefix: \"thing{i}\") {{ name: String! @localized code: String @index size: Int since: Date open: Boolean "
                + $"next: [Thing{next}!]! @relationship(type: \"LEADS_TO_{i}\", direction: OUT) "
                + $"previous: Thing{(i + count - 1) % count} @relationship(type: \"LEADS_TO_{(i + count - 1) % count}\", direction: IN) }}\n");
        }
        File.WriteAllText(Path.Combine(schema, "things.graphql"), text.ToString());
        File.WriteAllText(
            Path.Combine(seed, "things.yaml"),
            "document: { id: \"doc:things\", title: Things, kind: REPORT }\nentities:\n  - { id: \"thing0:a\", type: Thing0, name: A }\n");
        return new Model($"{count} node types", ["--schema", schema, "--seed", seed], mostSeconds);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private sealed record Model(string Name, string[] Arguments, double MostSeconds);
}
