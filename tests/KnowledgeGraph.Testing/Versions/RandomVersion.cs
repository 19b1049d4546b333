using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;

namespace KnowledgeGraph.Testing.Versions;

/// <summary>
/// Versions of one seed, made at random: two documents over the same few entities, and a file that adds to the first by its id. They
/// differ in entities, fields, aliases, edges, spans, standing, ranks, denials and corrections, and now and then a whole document says nothing.
/// </summary>
public static class RandomVersion
{
    private const string Schema = """
        type Company @node {
          name: String! @localized
          aliases: [String!]! @alias
          country: String
          parent: Company @relationship(type: "PART_OF", direction: OUT)
          people: [Human!]! @relationship(type: "WORKS_AT", direction: IN, properties: "Job")
        }
        type Human @node { name: String! jobs: [Company!]! @relationship(type: "WORKS_AT", direction: OUT, properties: "Job") }
        type Job @relationshipProperties { title: String }
        extend type Document { publisher: Company @relationship(type: "PUBLISHED_BY", direction: OUT) }
        enum Language { ES EN }
        """;

    // Over before the store had it: what is accepted first could not end before it was known.
    private const string Over = ", knownFrom: 2023-01-01, knownTo: 2023-06-01, reason: R";
    private static readonly string[] Companies = ["company:a", "company:b", "company:c"];
    private static readonly string[] People = ["human:h", "human:i", "human:j"];

    /// <summary>The model that they are written in.</summary>
    public static GraphModel Model { get; } = ModelLoader.Load([("versions.graphql", Schema)]);

    /// <summary>A version in which no file dates back what it gives.</summary>
    public static IReadOnlyDictionary<string, string> Undated(Random random) =>
        Of(random).ToDictionary(file => file.Key, file => file.Value.Replace(Over, "", StringComparison.Ordinal), StringComparer.Ordinal);

    /// <summary>A version: the text of each file by its name.</summary>
    public static IReadOnlyDictionary<string, string> Of(Random random)
    {
        var there = Companies.Concat(People).Where(_ => random.Next(4) > 0).ToHashSet(StringComparer.Ordinal);
        var statements = new HashSet<string>(StringComparer.Ordinal);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["a.yaml"] = File(
                "{ id: doc:a, title: A" + Some(random, ", publishedOn: 2024-0" + random.Next(1, 4)) + Some(random, ", aliases: [AA, BB]") + " }", "a"),
            ["b.yaml"] = random.Next(5) > 0 ? File("{ id: doc:b, title: B }", "b") : "document: { id: doc:b, title: B }\n",
            ["c.yaml"] = "document: doc:a\n" + Statements("c", always: true),
        };

        string File(string document, string name)
        {
            var entities = new StringBuilder();
            // The first has every entity, so that each has a name.
            foreach (var id in there.Where(_ => name == "a" || random.Next(2) == 0).Order(StringComparer.Ordinal))
                entities.Append(CultureInfo.InvariantCulture, $"  - {{ id: {id}, {(Companies.Contains(id) ? Company(random, id) : Person(random, id))} }}\n");
            return $"document: {document}\n{(entities.Length > 0 ? "entities:\n" : "")}{entities}{Statements(name, always: false)}";
        }

        string Statements(string name, bool always)
        {
            var text = new StringBuilder();
            foreach (var (person, company) in People.SelectMany(person => Companies.Select(company => (person, company))))
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
                    .Append(id.EndsWith("jc", StringComparison.Ordinal) ? Over : Standing(random))
                    .Append(supersedes)
                    .Append(" }\n");
            }

            foreach (var id in Companies.Where(id => there.Contains(id) && random.Next(2) == 0))
            {
                // Whether it is a denial is a part of what a statement is, and so of its id.
                foreach (var code in (string[])["US", "MX"])
                {
                    var isDenial = random.Next(4) == 0;
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"  - {{ id: {name}-{(isDenial ? "no-" : "")}{code}{id[^1]}, subject: {id}, predicate: country, value: {code}")
                        .Append(isDenial ? ", negated: true" : "").Append(Rank(random)).Append(Standing(random)).Append(" }\n");
                }
                foreach (var parent in Companies.Where(parent => parent != id && there.Contains(parent) && random.Next(2) == 0))
                {
                    var isDenial = random.Next(4) == 0;
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"  - {{ id: {name}-{(isDenial ? "out" : "in")}-{id[^1]}{parent[^1]}, subject: {id}, predicate: parent, object: {parent}")
                        .Append(isDenial ? ", negated: true" : "").Append(Some(random, $", validFrom: 202{random.Next(3)}"))
                        .Append(Some(random, $", validTo: 202{random.Next(3, 6)}")).Append(Rank(random)).Append(Standing(random)).Append(" }\n");
                }
            }

            return text.Length > 0 ? $"statements:\n{text}" : always ? "statements: []\n" : "";
        }
    }

    private static string Standing(Random random) => random.Next(8) switch
    {
        0 or 1 => ", status: PROPOSED",
        2 => ", status: REJECTED",
        3 => ", status: RETRACTED",
        _ => "",
    };

    private static string Rank(Random random) => random.Next(5) switch
    {
        0 or 1 => ", rank: PREFERRED, rankReason: R",
        2 => ", rank: DEPRECATED, rankReason: R",
        _ => "",
    };

    private static string Company(Random random, string id) =>
        $"type: Company, name: {{ default: N{id[^1]}{random.Next(2)}{Some(random, ", es: S" + random.Next(2))} }}"
        + Some(random, $", country: {(random.Next(2) == 0 ? "US" : "MX")}") + Some(random, $", aliases: [A{random.Next(3)}, B{random.Next(3)}]")
        + Some(random, $", confidence: 0.{random.Next(5, 9)}");

    private static string Person(Random random, string id) => $"type: Human, name: H{id[^1]}{random.Next(2)}";

    private static string Some(Random random, string text) => random.Next(2) == 0 ? text : "";
}
