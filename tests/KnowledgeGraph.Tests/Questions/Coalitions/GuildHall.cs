using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Questions.Coalitions;

/// <summary>
/// Masters and houses of a made-up town, who dine and work together and speak on laws. What there is is written as lines: <c>a DINES_AT feast:1</c>, with
/// <c>2019..2020</c> for when, or with a view; a name without a type is a master's. The line's number is the relationship's id: <c>rel:0</c> is the first.
/// </summary>
internal static class GuildHall
{
    public const string Model = """
        enum Language { ES EN }
        interface Member {
          feasts: [Feast!]! @relationship(type: "DINES_AT", direction: OUT) @participation
          crafts: [Craft!]! @relationship(type: "WORKS_AT", direction: OUT) @participation
          laws: [Law!]! @relationship(type: "SPEAKS_ON", direction: OUT, properties: "Opinion", traverse: false) }
        type Master implements Member @node { name: String! @localized  town: String @index
          houses: [House!]! @relationship(type: "SERVES", direction: OUT)
          knows: [Master!]! @relationship(type: "KNOWS", direction: OUT) }
        type House implements Member @node { name: String! @localized
          scales: [Scale!]! @relationship(type: "OWNED_BY", direction: IN)
          charters: [Document!]! @relationship(type: "PUBLISHED_BY", direction: IN, traverse: false) }
        type Feast @node { name: String! @localized
          guests: [Member!]! @relationship(type: "DINES_AT", direction: IN)
          craft: Craft @relationship(type: "HELD_FOR", direction: OUT) @part
          dishes: [Dish!]! @relationship(type: "SERVED", direction: OUT, traverse: false) }
        type Craft @node { name: String! @localized
          workers: [Member!]! @relationship(type: "WORKS_AT", direction: IN)
          wholes: [Craft!]! @relationship(type: "BRANCH_OF", direction: OUT) @part }
        type Law @node { name: String! @localized
          speakers: [Member!]! @relationship(type: "SPEAKS_ON", direction: IN, properties: "Opinion", traverse: false) }
        type Dish @node { name: String! @localized }
        type Scale @node { weight: Int!  owner: House @relationship(type: "OWNED_BY", direction: OUT) }
        type Opinion @relationshipProperties { view: View @stance(for: ["AYE"], against: ["NAY"]) }
        enum View { AYE NAY UNSURE }
        """;

    /// <summary>Two circles of three, each pair of which dines alone, and <c>a1</c> with <c>b1</c>.</summary>
    public static readonly string[] TwoCircles = [.. Circle("a", 1), .. Circle("b", 4), .. Dine(7, "a1", "b1")];

    /// <summary>An API over what some lines say.</summary>
    public static async Task<Answering> OpenAsync(IEnumerable<string> lines, QueryLimits? limits = null)
    {
        var hall = Answering.Over(Model, limits);
        await AddAsync(hall, [.. lines]);
        return hall;
    }

    /// <summary>Writes what some lines say.</summary>
    /// <param name="hall">Where to.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="from">The number of the first.</param>
    public static async Task AddAsync(Answering hall, IReadOnlyList<string> lines, int from = 0)
    {
        RelationshipRecord[] made = [.. lines.Select((line, i) => Read(line, from + i))];
        NodeRecord[] nodes = [.. made.SelectMany(one => (string[])[one.From, one.To]).Distinct().Select(id => Node(id))];
        await hall.Store.ApplyAsync(new GraphWrite { PutNodes = nodes, PutRelationships = made }, TestContext.Current.CancellationToken);
    }

    /// <summary>Three of whom each pair dines at a feast of its own.</summary>
    /// <param name="name">What their names begin with.</param>
    /// <param name="feast">The number of the first feast.</param>
    public static IEnumerable<string> Circle(string name, int feast) =>
        [.. Dine(feast, $"{name}1", $"{name}2"), .. Dine(feast + 1, $"{name}2", $"{name}3"), .. Dine(feast + 2, $"{name}1", $"{name}3")];

    /// <summary>Some who dine at one feast.</summary>
    public static IEnumerable<string> Dine(int feast, params IEnumerable<string> guests) => guests.Select(guest => $"{guest} DINES_AT feast:{feast}");

    /// <summary>A node; its name is its id's last part.</summary>
    public static NodeRecord Node(string id, params (string Key, string Value)[] more)
    {
        var type = id.Split(':')[0];
        var properties = more.ToDictionary(entry => entry.Key, Value (entry) => new TextValue(entry.Value), StringComparer.Ordinal);
        if (type == "scale") properties["weight"] = new IntegerValue(1);
        else properties["name"] = new TextValue(id.Split(':')[1]);
        return new NodeRecord(id, char.ToUpperInvariant(type[0]) + type[1..], properties);
    }

    private static RelationshipRecord Read(string line, int number)
    {
        var (words, properties) = (line.Split(' '), new Dictionary<string, Value>(StringComparer.Ordinal));
        foreach (var word in words[3..])
        {
            if (word.Split("..") is [var since, var until])
            {
                if (since.Length > 0) properties[BuiltInKeys.Since] = ModelValues.Of(PartialDate.Parse(since));
                if (until.Length > 0) properties[BuiltInKeys.Until] = ModelValues.Of(PartialDate.Parse(until));
            }
            else
            {
                properties["view"] = new TextValue(word);
            }
        }
        return new RelationshipRecord($"rel:{number}", words[1], IdOf(words[0]), IdOf(words[2]), properties);
    }

    private static string IdOf(string name) => name.Contains(':', StringComparison.Ordinal) ? name : $"master:{name}";
}
