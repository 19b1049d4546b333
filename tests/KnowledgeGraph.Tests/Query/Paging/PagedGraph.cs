using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Tests.Query.Paging;

/// <summary>3,000 nodes with many equal and missing values, and a hub with 1,000 relationships, some of them parallel.</summary>
internal sealed class PagedGraph
{
    public const int Nodes = 3_000;
    public const int HubLinks = 1_000;
    public const string Hub = "body:0";

    public const string Schema = """
        enum Sort { LOW_ER LOWER HIGH }
        type Body @node(plural: "bodies") {
          name: String! @localized
          kind: Sort @index
          count: Int
          total: Long
          weight: Float
          price: Decimal
          flag: Boolean
          day: Date
          moment: DateTime
          link: URL
          foreign: ID
          partners: [Body!]! @relationship(type: "WORKS_WITH", direction: OUT, properties: "Work")
          partnerOf: [Body!]! @relationship(type: "WORKS_WITH", direction: IN, properties: "Work", order: ["since", "name"])
        }
        type Mark @node { value: Int }
        type Work @relationshipProperties { title: String  role: Sort  share: Float  size: Int  price: Decimal  sure: Boolean  on: Date  at: DateTime }
        """;

    private static readonly string[] Words =
        ["Ábaco", "abaco", "ABACO", "Zürich", "zurich a", "Ñandú", "😀", "😁", "", "Straße", "strasse", "a b",
            "a  b", "Łódź", "o'Neil", "\u0001", "ﬁn", "x_y", "xy", "한국"];

    private static readonly string[] Dates = ["2019", "2020", "2020-01", "2020-01-01", "2020-12", "2020-12-31", "2021-06-15"];

    private PagedGraph(GraphModel model, Random random)
    {
        var type = model.NodeTypes["Body"];
        Bodies = [.. Enumerable.Range(0, Nodes).Select(
            i => new NodeRecord($"body:{i}", "Body", Values(random, type.Properties.Values.Where(one => one is { IsComputed: false, Name: not "id" }))))];
        Marks = [.. Enumerable.Range(0, 30).Select(i => new NodeRecord($"mark:{i}", "Mark", new Dictionary<string, Value>()))];
        var work = model.RelationshipTypes["WORKS_WITH"];
        Links = [.. Enumerable.Range(0, HubLinks).Select(i => new RelationshipRecord(
            $"rel:{i}", "WORKS_WITH", Hub, i < 40 ? $"body:{i % 3}" : $"body:{random.Next(Nodes)}",
            Values(random, RelationshipType.BuiltInProperties.Concat(work.Properties))))];
    }

    public IReadOnlyList<NodeRecord> Bodies { get; }

    public IReadOnlyList<NodeRecord> Marks { get; }

    /// <summary>The relationships of the hub; its first forty lead to three nodes, one of them itself.</summary>
    public IReadOnlyList<RelationshipRecord> Links { get; }

    public GraphWrite Write => new() { PutNodes = [.. Bodies, .. Marks], PutRelationships = [.. Links] };

    public static PagedGraph Of(GraphModel model) => new(model, new Random(11));

    /// <summary>Any value of the kind, from a few: ties are many.</summary>
    public static Value One(Random random, Property property)
    {
        var text = property.Kind switch
        {
            ScalarKind.String => Words[random.Next(Words.Length)] + (random.Next(3) == 0 ? random.Next(50).ToString(CultureInfo.InvariantCulture) : ""),
            ScalarKind.Id => $"{(random.Next(2) == 0 ? "A" : "a")}:{random.Next(40)}",
            ScalarKind.Int or ScalarKind.Long => random.Next(-20, 20).ToString(CultureInfo.InvariantCulture),
            ScalarKind.Float => (random.Next(-20, 20) / 8d).ToString(CultureInfo.InvariantCulture),
            ScalarKind.Decimal => (random.Next(-20, 20) / 8m).ToString(CultureInfo.InvariantCulture),
            ScalarKind.Boolean => random.Next(2) == 0 ? "true" : "false",
            ScalarKind.Date => Dates[random.Next(Dates.Length)],
            ScalarKind.DateTime => $"2020-01-{random.Next(10, 30)}T10:00:00{(random.Next(2) == 0 ? "Z" : "+02:00")}",
            ScalarKind.Url => $"https://example.org/{(random.Next(2) == 0 ? "É" : "e")}{random.Next(30)}",
            ScalarKind.Enum => property.Enum!.Values[random.Next(property.Enum.Values.Count)].Name,
            _ => throw new InvalidOperationException(property.Name),
        };
        return ModelValues.TryRead(property with { IsList = false }, text, out var value, out var problem)
            ? value : throw new InvalidOperationException(problem);
    }

    private static Dictionary<string, Value> Values(Random random, IEnumerable<Property> properties)
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var property in properties.Where(property => !property.IsList))
        {
            if (random.Next(4) > 0 || property is { IsRequired: true }) values[property.Key] = One(random, property);
        }
        return values;
    }
}
