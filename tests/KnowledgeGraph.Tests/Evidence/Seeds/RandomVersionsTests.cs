using System.Globalization;
using System.Text;
using KnowledgeGraph.Evidence.Verification;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Tests.Evidence.Seeds;

/// <summary>
/// Whatever versions of its seed a store has loaded, it shows what a fresh store shows that loaded the last one alone: moments, and ids of
/// relationships, which come from them, aside.
/// </summary>
public class RandomVersionsTests
{
    private static readonly string[] Moments = ["updatedAt", "knownFrom", "knownTo"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task The_last_version_decides(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 12; round++)
        {
            var versions = Enumerable.Range(0, 3).Select(_ => Version(random)).ToList();
            var order = Enumerable.Range(0, 5).Select(_ => random.Next(versions.Count)).ToList();
            using var run = new SeedRun();
            foreach (var index in order)
            {
                await LoadAsync(run, versions[index]);
                Assert.Empty((await new Verifier(run.Model, run.Store).RunAsync(texts: null, TestContext.Current.CancellationToken)).Faults);
            }

            using var fresh = new SeedRun();
            await LoadAsync(fresh, versions[order[^1]]);

            Assert.Equal(await ShownAsync(fresh), await ShownAsync(run));
            Assert.True((await run.LoadAsync()).IsNothingNew, "An identical load changes nothing.");
        }
    }

    private static async Task LoadAsync(SeedRun run, Dictionary<string, string> version)
    {
        foreach (var (name, text) in version) run.Write(name, text);
        await run.LoadAsync();
        run.Time.Advance(TimeSpan.FromDays(1));
    }

    // Two documents over the same few entities; the first adds to itself by a file that names it by its id.
    private static Dictionary<string, string> Version(Random random)
    {
        string[] companies = ["company:a", "company:b", "company:c"];
        string[] people = ["human:h", "human:i", "human:j"];
        var there = companies.Concat(people).Where(_ => random.Next(4) > 0).ToHashSet(StringComparer.Ordinal);
        var statements = new HashSet<string>(StringComparer.Ordinal);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["a.yaml"] = File("{ id: doc:a, title: A" + Some(random, ", publishedOn: 2024-0" + random.Next(1, 4)) + " }", "a"),
            ["b.yaml"] = File("{ id: doc:b, title: B }", "b"),
            ["c.yaml"] = "document: doc:a\n" + Statements("c", always: true),
        };

        string File(string document, string name)
        {
            var text = new StringBuilder($"document: {document}\nentities:\n");
            // The first has every entity, so that each has a name.
            foreach (var id in there.Where(_ => name == "a" || random.Next(2) == 0).Order(StringComparer.Ordinal))
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"  - {{ id: {id}, {(id.StartsWith("company", StringComparison.Ordinal) ? Company(random, id) : Person(random, id))} }}\n");
            return (text.ToString().EndsWith("entities:\n", StringComparison.Ordinal) ? $"document: {document}\n" : text.ToString())
                + Statements(name, always: false);
        }

        string Statements(string name, bool always)
        {
            var text = new StringBuilder("statements:\n");
            foreach (var (person, company) in people.SelectMany(person => companies.Select(company => (person, company))))
            {
                if (!there.Contains(person) || !there.Contains(company) || random.Next(3) > 0) continue;
                var id = $"{name}-{person[^1]}{company[^1]}";
                statements.Add(id);
                var supersedes = name == "b" && statements.Contains($"a-{id[2..]}") ? Some(random, $", supersedes: a-{id[2..]}") : "";
                text.Append(
                    CultureInfo.InvariantCulture, $"  - {{ id: {id}, subject: {person}, predicate: jobs, object: {company}, confidence: 0.{random.Next(5, 9)}")
                    .Append(Some(random, $", edge: {{ title: T{random.Next(3)} }}"))
                    .Append(Some(random, $", validFrom: 202{random.Next(5)}"))
                    .Append(Some(random, $", span: [{random.Next(5)}, 9], paraphrase: P{random.Next(3)}"))
                    .Append(Some(random, ", status: PROPOSED"))
                    .Append(supersedes)
                    .Append(" }\n");
            }

            return text.Length > "statements:\n".Length ? text.ToString() : always ? "statements: []\n" : "";
        }
    }

    private static string Company(Random random, string id) =>
        $"type: Company, name: {{ default: N{id[^1]}{random.Next(2)}{Some(random, ", es: S" + random.Next(2))} }}"
        + Some(random, $", country: {(random.Next(2) == 0 ? "US" : "MX")}") + Some(random, $", aliases: [A{random.Next(3)}, B{random.Next(3)}]")
        + Some(random, $", confidence: 0.{random.Next(5, 9)}");

    private static string Person(Random random, string id) => $"type: Human, name: H{id[^1]}{random.Next(2)}";

    private static string Some(Random random, string text) => random.Next(2) == 0 ? text : "";

    private static async Task<string> ShownAsync(SeedRun run)
    {
        var lines = new List<string>();
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var node in run.Store.NodesAsync(TestContext.Current.CancellationToken))
        {
            if (node.Label == run.Model.Statement.Label && node.Properties["status"].ToString() == "\"RETRACTED\"") hidden.Add(node.Id);
            else lines.Add($"{node.Id} {node.Label} {Text(node.Properties)}");
        }

        await foreach (var record in run.Store.RelationshipsAsync(TestContext.Current.CancellationToken))
        {
            if (!hidden.Contains(record.From) && !hidden.Contains(record.To)) lines.Add($"{record.From} {record.Type} {record.To} {Text(record.Properties)}");
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    private static string Text(IReadOnlyDictionary<string, Value> properties) => string.Join(' ', properties
        .Where(pair => !Moments.Contains(pair.Key))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"{pair.Key}={pair.Value}"));
}
