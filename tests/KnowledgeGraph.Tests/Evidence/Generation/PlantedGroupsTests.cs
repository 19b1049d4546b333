using KnowledgeGraph.Evidence;
using KnowledgeGraph.Evidence.Generation;
using KnowledgeGraph.Evidence.Verification;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Records;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests.Evidence.Generation;

public sealed class PlantedGroupsTests
{
    private const string Schema = """
        interface Member { feasts: [Feast!]! @relationship(type: "DINES_AT", direction: OUT) @participation
          crafts: [Craft!]! @relationship(type: "WORKS_AT", direction: OUT) @participation }
        type Master implements Member @node { name: String! }
        type Guild implements Member @node { name: String! }
        type Feast @node { name: String! guests: [Member!]! @relationship(type: "DINES_AT", direction: IN)
          craft: Craft @relationship(type: "HELD_FOR", direction: OUT) @part }
        type Craft @node { name: String! workers: [Member!]! @relationship(type: "WORKS_AT", direction: IN) }
        """;

    private static readonly GraphModel Guilds = ModelLoader.Load([("guilds.graphql", Schema)]);

    private static readonly GenerationOptions Six = new()
    {
        Nodes = new Dictionary<string, int>(),
        Relationships = 0,
        Groups = new PlantedGroups(6),
    };

    [Theory]
    [InlineData(20)]
    [InlineData(8)]
    public async Task Groups_meet_in_small_undertakings_of_their_own_and_a_tenth_of_these_is_across_groups(int undertakings)
    {
        var graph = await GraphAsync(Six with { Groups = new PlantedGroups(6) { Undertakings = undertakings } });

        var small = graph.MembersOfEach().Where(members => members.Count <= 5).ToList();

        Assert.Equal([12, 12, 12, 12, 12, 12], graph.Groups.Select(group => group.Count));
        Assert.Equal(72, graph.GroupOf.Count);
        Assert.Equal(6 * undertakings, small.Count);
        Assert.All(small, members => Assert.InRange(members.Count, 2, 5));
        Assert.Equal(6 * undertakings / 10, small.Count(members => members.Select(member => graph.GroupOf[member]).Distinct().Count() > 1));
        Assert.Equal(72, small.SelectMany(members => members).Distinct().Count());
    }

    [Fact]
    public async Task Forums_have_many_members_of_all_groups_in_themselves_and_in_two_parts()
    {
        var graph = await GraphAsync(Six);

        var forums = graph.Of("HELD_FOR").GroupBy(part => part.To).ToList();

        Assert.Equal(5, forums.Count);
        foreach (var forum in forums)
        {
            string[] places = [forum.Key, .. forum.Select(part => part.From)];
            var members = graph.Participations.Where(made => places.Contains(made.To)).Select(made => made.From).ToHashSet();
            Assert.Equal((3, 40), (places.Length, members.Count));
            Assert.Equal(6, members.Select(member => graph.GroupOf[member]).Distinct().Count());
            Assert.All(places, place => Assert.Contains(graph.Participations, made => made.To == place));
        }
    }

    [Fact]
    public async Task What_is_planted_in_a_graph_of_chance_stays_as_it_was_planted_and_named_types_keep_their_numbers()
    {
        var alone = await GraphAsync(Six with { Nodes = Numbers(300, 300, 200, 200) });
        var among = await GraphAsync(Six with { Nodes = Numbers(300, 300, 200, 200), Relationships = 2_000 });

        Assert.Equal(alone.Groups.SelectMany(group => group), among.Groups.SelectMany(group => group));
        Assert.Equal(2_000, among.Relationships.Count - alone.Relationships.Count);
        Assert.Equal(1_000, among.Nodes);
        Assert.Equal(alone.Pairs(), among.Pairs(alone.Participations.Select(made => made.To).ToHashSet()));
    }

    [Fact]
    public async Task With_evidence_every_planted_relationship_has_a_statement_and_no_document_tells_of_one_group_alone()
    {
        await using var store = EmbeddedStore.Open(Guilds, directory: null, TimeProvider.System);

        var report = await new Generator(Guilds, TimeProvider.System).WriteAsync(Six with { HasEvidence = true }, store, store, progress: null, Stop);
        var verified = await new Verifier(Guilds, store).RunAsync(texts: null, Stop);
        var graph = new Graph(report.Groups, await store.RelationshipsAsync(Stop).ToListAsync(Stop), 0);

        Assert.Empty(verified.Faults);
        Assert.Equal(report.Relationships, verified.Statements);
        Assert.Equal(0, verified.PassedOver);
        var documents = graph.Of("MENTIONS").GroupBy(mention => mention.From).ToList();
        Assert.Equal(25, documents.Count);
        Assert.All(documents, document =>
            Assert.True(document.Where(mention => graph.GroupOf.ContainsKey(mention.To)).Select(mention => graph.GroupOf[mention.To]).Distinct().Count() > 1));
    }

    [Fact]
    public void The_same_seed_plants_the_same_and_another_seed_another()
    {
        Assert.Equal(Text(Six), Text(Six));
        Assert.NotEqual(Text(Six), Text(Six with { RandomSeed = 2 }));
    }

    [Fact]
    public void A_model_without_participations_has_no_groups()
    {
        using var run = new SeedRun();

        var error = Assert.Throws<EvidenceException>(() => new Generator(run.Model, run.Time).Generate(Six));

        Assert.Equal(
            "--coalitions: the model does not say who takes part in what, so there are no groups to plant. Mark the field that goes OUT from who takes "
            + "part with '@participation', or leave --coalitions out.", error.Message);
    }

    public static TheoryData<PlantedGroups, string> Refused => new()
    {
        { new PlantedGroups(0), "--coalitions 0: the number must be 1 to 10000." },
        { new PlantedGroups(2) { Members = 1 }, "--members 1: the number must be 2 to 10000." },
        { new PlantedGroups(2) { Undertakings = 0 }, "--undertakings 0: the number must be 1 to 10000." },
        { new PlantedGroups(2) { AcrossShare = 1.5 }, "--across 1.5: the share must be 0 to 1, such as 0.1 for a tenth." },
        { new PlantedGroups(2) { AcrossShare = double.NaN }, "--across NaN: the share must be 0 to 1, such as 0.1 for a tenth." },
        { new PlantedGroups(2) { Forums = -1 }, "--forums -1: the number must be 0 to 10000." },
        { new PlantedGroups(2) { ForumMembers = 25 }, "--forum-members 25: the number must be 2 to 24 (all planted actors)." },
        { new PlantedGroups(10_000) { Members = 10_000 }, "--coalitions 10000: that makes more than 5000000 nodes. Ask for fewer or smaller groups." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Numbers_that_make_no_groups_are_refused_with_the_range(PlantedGroups groups, string expected)
    {
        var error = Assert.Throws<EvidenceException>(() => new Generator(Guilds, TimeProvider.System).Generate(Six with { Groups = groups }));

        Assert.Equal(expected, error.Message);
    }

    [Fact]
    public void Too_few_nodes_of_a_named_type_are_refused_with_how_many_there_is_room_for()
    {
        var options = Six with { Nodes = new Dictionary<string, int> { ["Master"] = 50 } };

        var error = Assert.Throws<EvidenceException>(() => new Generator(Guilds, TimeProvider.System).Generate(options));

        Assert.Equal(
            "--coalitions plants 72 actors (Master), and there is room for 50. Ask for more nodes of these types, or for fewer or smaller groups.",
            error.Message);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Dictionary<string, int> Numbers(int masters, int guilds, int feasts, int crafts) =>
        new() { ["Master"] = masters, ["Guild"] = guilds, ["Feast"] = feasts, ["Craft"] = crafts };

    private static async Task<Graph> GraphAsync(GenerationOptions options)
    {
        await using var store = EmbeddedStore.Open(Guilds, directory: null, TimeProvider.System);
        var report = await new Generator(Guilds, TimeProvider.System).WriteAsync(options, store, store, progress: null, Stop);
        return new Graph(report.Groups, await store.RelationshipsAsync(Stop).ToListAsync(Stop), report.Nodes);
    }

    private static string Text(GenerationOptions options) => string.Join('\n', new Generator(Guilds, TimeProvider.System).Generate(options)
        .SelectMany(write => write.PutRelationships).Select(made => $"{made.Id} {made.From} {made.To}"));

    private sealed record Graph(IReadOnlyList<IReadOnlyList<string>> Groups, IReadOnlyList<RelationshipRecord> Relationships, int Nodes)
    {
        public Dictionary<string, int> GroupOf { get; } =
            Groups.SelectMany((group, number) => group.Select(actor => (actor, number))).ToDictionary(pair => pair.actor, pair => pair.number);

        public IEnumerable<RelationshipRecord> Participations => Of("DINES_AT").Concat(Of("WORKS_AT"));

        public IEnumerable<RelationshipRecord> Of(string type) => Relationships.Where(made => made.Type == type);

        public IEnumerable<IReadOnlyList<string>> MembersOfEach()
        {
            var parts = Of("HELD_FOR").SelectMany(part => (string[])[part.From, part.To]).ToHashSet();
            return Participations.Where(made => !parts.Contains(made.To)).GroupBy(made => made.To).Select(made => made.Select(member => member.From).ToList());
        }

        public IEnumerable<string> Pairs(HashSet<string>? of = null) => Participations.Where(made => of is null || of.Contains(made.To))
            .Select(made => $"{made.From} {made.To}").Order(StringComparer.Ordinal);
    }
}
