using KnowledgeGraph.Evidence.Projection;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using Statement = KnowledgeGraph.Evidence.Statements.Statement;

namespace KnowledgeGraph.Tests.Evidence.Projection;

/// <summary>Writes statements on one pair in a line: <c>id role=X grade=2 2018..2020-06 @doc 0.9</c>; all parts but the id may be missing.</summary>
internal static class StatementText
{
    private static readonly GraphModel Model = ModelLoader.Load([]);

    public static Statement Read(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var edge = words.Where(word => word.Contains('=')).Select(word => word.Split('='))
            .ToDictionary(pair => pair[0], Value (pair) => new TextValue(pair[1]), StringComparer.Ordinal);
        var validity = words.FirstOrDefault(word => word.Contains(".."))?.Split("..") ?? ["", ""];
        return new Statement
        {
            Id = words[0],
            SubjectId = "a",
            Predicate = "to",
            Kind = "TO",
            ObjectId = "b",
            Edge = edge,
            ValidFrom = Date(validity[0]),
            ValidTo = Date(validity[1]),
            KnownFrom = DateTimeOffset.UnixEpoch,
            DocumentId = words.FirstOrDefault(word => word.StartsWith('@'))?[1..] ?? "doc",
            Confidence = words.Skip(1).Where(word => word.StartsWith("0.", StringComparison.Ordinal)).Select(double.Parse).DefaultIfEmpty(0.9).First(),
        };
    }

    public static IReadOnlyList<Statement> ReadAll(string lines) => [.. lines.Split('|').Select(line => Read(line.Trim()))];

    /// <summary>Documents as <c>id:publishedOn:publisher</c>, the last two of which may be empty.</summary>
    public static DocumentRegister Documents(params string[] documents)
    {
        var model = ModelLoader.Load([("m.graphql", "type Company @node { name: String! publications: [Document!]! @relationship(type: "
            + "\"PUBLISHED_BY\", direction: IN) } extend type Document { publisher: Company @relationship(type: \"PUBLISHED_BY\", direction: OUT) }")]);
        var parts = documents.Select(document => document.Split(':')).ToList();
        return new DocumentRegister(
            model,
            parts.Select(part => new NodeRecord(part[0], "Document",
                part[1].Length == 0 ? [] : new Dictionary<string, Value> { ["publishedOn"] = ModelValues.Of(PartialDate.Parse(part[1])) })),
            parts.Where(part => part[2].Length > 0).Select(part =>
                Read($"s-{part[0]} @{part[0]}") with { SubjectId = part[0], Kind = "PUBLISHED_BY", ObjectId = part[2] }));
    }

    public static DocumentRegister NoDocuments { get; } = new(Model, [], []);

    private static PartialDate? Date(string text) => text.Length == 0 ? null : PartialDate.Parse(text);
}
