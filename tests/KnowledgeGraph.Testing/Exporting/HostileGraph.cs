using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Testing.Exporting;

/// <summary>A graph made at random whose ids, names and values are what formats stumble over, each with its evidence; of a made-up model.</summary>
/// <param name="Model">The model.</param>
/// <param name="Nodes">The nodes that are exported, documents among them.</param>
/// <param name="Edges">The relationships that are exported.</param>
/// <param name="Statements">What documents say.</param>
public sealed record HostileGraph(
    GraphModel Model, IReadOnlyList<NodeRecord> Nodes, IReadOnlyList<RelationshipRecord> Edges, IReadOnlyList<Statement> Statements)
{
    private const string Sdl = """
        "A guild, whose name may be <anything>, even \"quoted\" & =1+1."
        type Guild @node { name: String! @localized  town: String @index  source: String  type: String  parent: String  dues: Decimal  size: Int  wealth: Long
          share: Float  open: Boolean  site: URL  begunOn: Date @date(until: "endedOn")  endedOn: Date  rank: Rank  notes: [String!]  raw: JSON  seenAt: DateTime
          allies: [Guild!]! @relationship(type: "ALLIED_WITH", direction: OUT, properties: "Pact")
          members: [Sailor!]! @relationship(type: "MEMBER_OF", direction: IN) }
        type Sailor @node { name: String!  knots: Float
          guilds: [Guild!]! @relationship(type: "MEMBER_OF", direction: OUT) @participation
          feasts: [Feast!]! @relationship(type: "FEASTS_AT", direction: OUT) @participation }
        type Feast @node { name: String!  sailors: [Sailor!]! @relationship(type: "FEASTS_AT", direction: IN)
          guild: Guild @relationship(type: "GIVEN_BY", direction: OUT) @part }
        type Weight @node { value: Int!  of: Guild @relationship(type: "WEIGHS", direction: OUT, traverse: false) }
        "What they agreed." type Pact @relationshipProperties { words: String @localized  coins: Decimal  sworn: Boolean  label: String }
        enum Rank { "The high ones." HIGH LOW }
        enum Language { NO PT }
        extend type Document { publisher: Guild @relationship(type: "PRINTED_BY", direction: OUT, traverse: false) }
        """;

    private const string LoneMarks = "\u0001 a \u001F b \uFFFE c \uFFFF";

    private static readonly string[] Texts =
    [
        "=1+1", "+1", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'quoted", "''", "a\"b\"\"", "a,b;c|d", "line\nbreak\r\nand\rmore", "e\u0301 \u00e9 \u1e69 s\u0323\u0307",
        "\u202Eright to left\u202C \u05E9\u05DC\u05D5\u05DD", "\U0001F600 \U00020000", LoneMarks, "]]>", "<script>alert(1)</script>", "&amp; &#10; &lt;", "", " before and after ",
        "\uFEFFmark", "\uFF1D1", "null", "NaN", "0012", "1e5", "true", "2022-01-01", "{\"a\":[1]}", "\u0085next\u2028line\u2029", "%41%00", "_:b0", "\\u0041\\", "*/ -->", "\u007F",
    ];

    private static readonly string[] Dates = ["2019", "2020-05", "2021-03-04", "2022", "0001-01-01", "9999"];
    private static readonly string[] Marks = ["", "<1>&\"'", "a,b", "#/?%41", "{}|\\^`", "~!$()*+;=@:", "..", "[x]", "--", "_"];

    /// <summary>Makes one.</summary>
    /// <param name="seed">The same seed gives the same graph.</param>
    /// <param name="size">How many nodes of each type.</param>
    public static HostileGraph Make(int seed, int size)
    {
        var (model, random) = (ModelLoader.Load([("hostile.graphql", Sdl)]), new Random(seed));
        var nodes = new List<NodeRecord>();
        foreach (var type in model.NodeTypes.Values.Where(type => type.Name != "Statement"))
        {
            for (var i = 0; i < size; i++) nodes.Add(new NodeRecord(Id(type.Prefix, ":", i), type.Label, Values(model, type.Properties.Values, random)));
        }
        var edges = new List<RelationshipRecord>();
        foreach (var type in model.RelationshipTypes.Values.Where(type => !type.IsPlumbing && type.Name != "MENTIONS"))
        {
            for (var i = 0; i < 2 * size; i++)
                edges.Add(new RelationshipRecord(Id("rel:", type.Name, i), type.Name, Pick(type.Start), Pick(type.End), Edge(model, type, random)));
        }
        var statements = new List<Statement>();
        var said = edges.Select(edge => Say(edge, statements, Pick(model.Document), random)).ToList();
        foreach (var node in nodes.Where(node => node.Label != "Document")) Say(model, node, statements, Pick(model.Document), random);
        return new HostileGraph(model, nodes, said, statements);

        string Id(string prefix, string name, int number) => $"{prefix}{name}{number}{Marks[(number + seed) % Marks.Length]}";

        string Pick(CompositeType type)
        {
            var fitting = nodes.Where(node => type.Members.Contains(model.NodeTypesByLabel[node.Label])).ToList();
            return fitting[random.Next(fitting.Count)].Id;
        }
    }

    /// <summary>The write that makes it.</summary>
    public GraphWrite Write => new()
    {
        PutNodes = [.. Nodes, .. Statements.Select(statement => StatementRecords.Write(Model, statement))],
        PutRelationships = [.. Edges, .. Statements.SelectMany(Plumbing.Of)],
    };

    private static Dictionary<string, Value> Values(GraphModel model, IEnumerable<Property> properties, Random random)
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var property in properties.Where(property => !property.IsComputed && property.Name != "id"))
        {
            foreach (var language in property.IsLocalized ? model.Languages.Prepend(null) : [null])
                if ((property.IsRequired && language is null) || random.Next(3) > 0) values[property.KeyIn(language)] = Of(property, random);
        }
        return values;
    }

    private static Dictionary<string, Value> Edge(GraphModel model, RelationshipType type, Random random)
    {
        var values = Values(model, type.Properties, random);
        if (random.Next(2) > 0) values[BuiltInKeys.Since] = Date(random);
        if (random.Next(3) == 0) values[BuiltInKeys.Until] = ModelValues.Of(PartialDate.Parse("9999-12"));
        if (random.Next(2) > 0) values[BuiltInKeys.Confidence] = new FloatValue(random.Next(10_001) / 10_000d);
        values[BuiltInKeys.AttestedOn] = new ListValue([Date(random)]);
        return values;
    }

    private static Value Of(Property property, Random random) => property.IsList
        ? new ListValue([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => One(property, random))])
        : One(property, random);

    private static Value One(Property property, Random random) => property.Kind switch
    {
        ScalarKind.Int => new IntegerValue(random.Next(int.MinValue, int.MaxValue)),
        ScalarKind.Long => new IntegerValue(random.NextInt64(-ModelValues.MaxLong, ModelValues.MaxLong)),
        ScalarKind.Float => new FloatValue(double.Parse($"{random.Next(-99_999_999, 99_999_999)}e{random.Next(-30, 20)}")),
        ScalarKind.Decimal => new DecimalValue(decimal.Parse($"{random.NextInt64(-9_999_999_999, 9_999_999_999)}.{random.Next(100_000)}")),
        ScalarKind.Boolean => BooleanValue.Of(random.Next(2) == 0),
        ScalarKind.Date => Date(random),
        ScalarKind.DateTime => ModelValues.Of(new DateTimeOffset(random.NextInt64(0, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero)),
        ScalarKind.Url => new TextValue($"https://example.org/{random.Next(100)}?a=1&b=<\"{random.Next(100)}"),
        ScalarKind.Json => new JsonValue("{\"a\":[1,\"=x\",null]}"u8),
        ScalarKind.Enum => new TextValue(property.Enum!.Values[random.Next(property.Enum.Values.Count)].Name),
        ScalarKind.String or ScalarKind.Id => new TextValue(Texts[random.Next(Texts.Length)]),
    };

    private static IntervalValue Date(Random random) => ModelValues.Of(PartialDate.Parse(Dates[random.Next(Dates.Length)]));

    private static RelationshipRecord Say(RelationshipRecord edge, List<Statement> statements, string document, Random random)
    {
        if (random.Next(3) == 0) return edge;
        var statement = New($"statement:e{statements.Count}{Marks[statements.Count % Marks.Length]}", edge.From, "told", document) with
        {
            Kind = edge.Type,
            ObjectId = edge.To,
            Paraphrase = Texts[random.Next(Texts.Length)],
            Span = new TextSpan(3, 9),
        };
        statements.Add(statement);
        var properties = new Dictionary<string, Value>(edge.Properties, StringComparer.Ordinal)
        {
            [RelationshipType.StatementsKey] = new ListValue([new TextValue(statement.Id)]),
        };
        return edge with { Properties = properties };
    }

    private static void Say(GraphModel model, NodeRecord node, List<Statement> statements, string document, Random random)
    {
        var type = model.NodeTypesByLabel[node.Label];
        foreach (var (key, value) in node.Properties.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (random.Next(3) == 0 || !type.Properties.TryGetValue(key, out var property) || value is JsonValue) continue;
            var one = value is ListValue list ? list.Items[0] : value;
            statements.Add(New($"statement:v{statements.Count}", node.Id, property.Name, document) with { SubjectLabel = node.Label, Value = one });
        }
    }

    private static Statement New(string id, string subject, string predicate, string document) => new()
    {
        Id = id,
        SubjectId = subject,
        Predicate = predicate,
        DocumentId = document,
        Confidence = 0.5,
        KnownFrom = new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero),
    };
}
