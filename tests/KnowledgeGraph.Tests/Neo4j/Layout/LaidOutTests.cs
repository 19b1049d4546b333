using System.Text;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Tests.Model.Loading;

namespace KnowledgeGraph.Tests.Neo4j.Layout;

/// <summary>Records as stored properties: every companion, and the exact way back.</summary>
public class LaidOutTests
{
    private static readonly GraphLayout Layout = GraphLayout.Of(ModelText.Load("""
        enum Language { ES EN }
        enum Rig { SLOOP KETCH }
        type Ship @node {
          name: String! @localized
          imo: String @unique
          rig: Rig
          crew: Int
          tonnage: Long
          draught: Float
          price: Decimal
          afloat: Boolean
          launched: Date
          seenAt: DateTime
          home: URL
          papers: JSON
          refits: [Date!]
          harbour: String @index
          nicknames: [String!] @alias
          berths: [Berth!]! @relationship(type: "LIES_AT", direction: OUT, properties: "Stay", order: ["nights", "name"])
        }
        type Berth @node { name: String! ships: [Ship!]! @relationship(type: "LIES_AT", direction: IN, properties: "Stay") }
        type Stay @relationshipProperties { nights: Int note: String @localized }
        """));

    public static TheoryData<string, string, object?> Companion => new()
    {
        { "name", "__name", "senora" },
        { "name_es", "__name_es", null },
        { "imo", "__imo", "imo 9" },
        { "rig", "__rig", "ketch" },
        { "price", "__price", OrderedDecimal.Of(-1.5m) },
        { "launched", "__launched", "0737790.0738154" },
        { "seenAt", "__seenAt", 638000000000000001L },
        { "crew", "__crew", null },
        { "draught", "__draught", null },
        { "afloat", "__afloat", null },
        { "papers", "__papers", null },
    };

    [Fact]
    public void A_node_without_an_indexed_value_is_marked_since_no_index_of_the_value_holds_it()
    {
        var without = LaidOut.Write(Layout, new NodeRecord("ship:1", "Ship", new Dictionary<string, Value>()));
        var with = LaidOut.Write(Layout, new NodeRecord("ship:1", "Ship", new Dictionary<string, Value> { ["harbour"] = new TextValue("Cádiz") }));

        Assert.Equal(true, without["__harbour__none"]);
        Assert.DoesNotContain("__harbour__none", with.Keys);
        Assert.DoesNotContain("__imo__none", without.Keys);
    }

    [Theory]
    [MemberData(nameof(Companion))]
    public void A_value_has_the_companion_that_its_kind_needs(string key, string companion, object? expected)
    {
        var stored = LaidOut.Write(Layout, Ship());

        Assert.True(stored.ContainsKey(key));
        Assert.Equal(expected, stored.GetValueOrDefault(companion));
    }

    [Fact]
    public void Lists_have_a_companion_for_each_item()
    {
        var stored = LaidOut.Write(Layout, Ship());

        Assert.Equal(["0737790.0738154", "0738520.0738520"], Assert.IsType<List<object?>>(stored["__refits"]));
        Assert.Equal(["la nina"], Assert.IsType<List<object?>>(stored["__nicknames"]));
    }

    [Fact]
    public void An_entity_has_the_folds_of_all_its_names() =>
        Assert.Equal(["senora", "senora mia", "la nina"], Assert.IsType<List<object?>>(LaidOut.Write(Layout, Ship())[StoredNames.Names]));

    [Fact]
    public void A_unique_value_has_a_hash() =>
        Assert.Equal(Companions.UniqueOf(new TextValue("IMO 9")), LaidOut.Write(Layout, Ship())["__imo__key"]);

    [Theory]
    [InlineData(256, false)]
    [InlineData(257, true)]
    public void A_text_whose_fold_is_cut_keeps_the_whole_fold_too(int length, bool cut)
    {
        var stored = LaidOut.Write(
            Layout, new NodeRecord("ship:1", "Ship", new Dictionary<string, Value> { ["name"] = new TextValue(new string('Á', length)) }));

        Assert.Equal(new string('a', 256), stored["__name"]);
        Assert.Equal(cut ? new string('a', length) : null, stored.GetValueOrDefault("__name__whole"));
    }

    [Theory]
    [InlineData("Rocket 🚀", "rocket \uFFFD", "rocket 🚀")]
    [InlineData("L’Oréal", "l’oreal", "l'oreal")]
    [InlineData("ガ", "カ", "ガ")]
    [InlineData("Señora", "senora", null)]
    public void A_text_that_sorts_otherwise_than_it_is_found_by_keeps_its_fold_too(string name, string sorted, string? folded)
    {
        var stored = LaidOut.Write(Layout, new NodeRecord("ship:1", "Ship", new Dictionary<string, Value>
        {
            ["name"] = new TextValue(name),
            ["nicknames"] = new ListValue(new TextValue(name)),
        }));

        Assert.Equal(sorted, stored["__name"]);
        Assert.Equal(folded, stored.GetValueOrDefault("__name__whole"));
        Assert.Equal([folded ?? sorted], Assert.IsType<List<object?>>(stored["__nicknames"]));
        Assert.Equal([folded ?? sorted], Assert.IsType<List<object?>>(stored[StoredNames.Names]));
    }

    [Fact]
    public void A_node_reads_back_as_it_was_written() => AssertReadsBack(Ship());

    public static TheoryData<string, Value> Odd => new()
    {
        { "crew", new FloatValue(1) },
        { "draught", new IntegerValue(1) },
        { "name", new IntegerValue(1) },
        { "launched", new IntervalValue("2022", 5, 6) },
        { "launched", new IntervalValue("some day", 5, 6) },
        { "seenAt", new IntervalValue("2022-01-01T00:00:00Z", 5, 6) },
        { "papers", new TextValue("text") },
        { "price", new IntegerValue(1) },
        { "refits", new TextValue("2022") },
        { "nicknames", new ListValue(new TextValue("a"), new IntegerValue(1)) },
        { "nicknames", new ListValue(new ListValue(new TextValue("a"))) },
        { "nicknames", new ListValue() },
        { "rig", new ListValue(new TextValue("KETCH")) },
        { "undeclared", new TextValue("text") },
        { "undeclared", new IntegerValue(long.MinValue) },
        { "undeclared", new DecimalValue(-1.5m) },
        { "undeclared", new JsonValue("{\"a\": 1}"u8) },
        { "undeclared", new ListValue(new TextValue("a"), new TextValue("b")) },
        { "undeclared", new ListValue(new DecimalValue(1), new DecimalValue(2)) },
        { "undeclared", new IntervalValue("2022", 738155, 738519) },
        { "price", new DecimalValue(79228162514264337593543950335m) },
        { "name", new TextValue("\uFFFF \U0001F6A2 \0") },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public void A_value_that_the_model_does_not_expect_reads_back_as_it_was_written(string key, Value value) =>
        AssertReadsBack(new NodeRecord("ship:1", "Ship", new Dictionary<string, Value> { [key] = value }));

    [Fact]
    public void A_relationship_reads_back_as_it_was_written_and_carries_its_own_sort_keys()
    {
        var record = new RelationshipRecord("rel:1", "LIES_AT", "ship:1", "berth:1", new Dictionary<string, Value>
        {
            ["note"] = new TextValue("Ebb"),
            ["note_es"] = new TextValue("Bajamar"),
            ["since"] = ModelValues.Of(PartialDate.Parse("2022")),
            ["confidence"] = new FloatValue(0.9),
            ["attestedOn"] = new ListValue(ModelValues.Of(PartialDate.Parse("2022-09"))),
            ["statements"] = new ListValue(new TextValue("statement:1")),
        });

        var stored = LaidOut.Write(Layout, record);

        Assert.Equal(("rel:1", "ship:1", "berth:1", Companions.NullInteger), (stored["id"], stored["__from"], stored["__to"], stored["__edge__nights"]));
        Assert.Equal(("Bajamar", false), (stored["note_es"], stored.ContainsKey("__note_es")));
        Assert.Equal(record.Properties, LaidOut.Read(key => Layout.EdgeProperty("LIES_AT", key), stored));
    }

    private static NodeRecord Ship() => new("ship:1", "Ship", new Dictionary<string, Value>
    {
        ["name"] = new TextValue("Señora"),
        ["name_es"] = new TextValue("Señora  mía"),
        ["imo"] = new TextValue("IMO 9"),
        ["rig"] = new TextValue("KETCH"),
        ["crew"] = new IntegerValue(12),
        ["tonnage"] = new IntegerValue(9_007_199_254_740_991),
        ["draught"] = new FloatValue(0.1),
        ["price"] = new DecimalValue(-1.5m),
        ["afloat"] = BooleanValue.True,
        ["launched"] = ModelValues.Of(PartialDate.Parse("2021")),
        ["seenAt"] = ModelValues.Of(new DateTimeOffset(638000000000000001L, TimeSpan.Zero)),
        ["home"] = new TextValue("https://example.org/ship"),
        ["papers"] = new JsonValue("{ \"flag\" : [1, 2.50] }"u8),
        ["refits"] = new ListValue(ModelValues.Of(PartialDate.Parse("2021")), ModelValues.Of(PartialDate.Parse("2023-01-01"))),
        ["nicknames"] = new ListValue(new TextValue("La Niña")),
    });

    private static void AssertReadsBack(NodeRecord record)
    {
        var stored = LaidOut.Write(Layout, record);

        Assert.Equal(record.Properties, LaidOut.Read(key => Layout.NodeProperty(record.Label, key), stored));
        Assert.All(stored.Values.OfType<List<object?>>(), list =>
            Assert.True(list.Select(item => item!.GetType()).Distinct().Count() < 2, Encoding.UTF8.GetString(record.Properties.Values.First().Json)));
    }
}
