using KnowledgeGraph.Evidence;
using KnowledgeGraph.Evidence.Generation;
using KnowledgeGraph.Evidence.Verification;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Tests.Evidence.Generation;

public class GeneratorTests
{
    private static readonly GenerationOptions Small = new()
    {
        Nodes = new Dictionary<string, int> { ["Company"] = 200, ["Human"] = 300, ["Deal"] = 100 },
        Relationships = 900,
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_generated_has_the_size_that_was_asked_for_and_verifies(bool evidence)
    {
        using var run = new SeedRun();

        var report = await WriteAsync(run, Small with { HasEvidence = evidence });
        var verified = await new Verifier(run.Model, run.Store).RunAsync(texts: null, TestContext.Current.CancellationToken);

        Assert.Equal((600, 900), (report.Nodes, report.Relationships));
        Assert.Equal(200, run.Store.Current.CountOf("Company"));
        Assert.Equal(900, Traversed(run).Count);
        Assert.Equal("", string.Join('\n', verified.Faults.Take(5)));
        Assert.Equal(evidence ? (900, 0) : (0, 900), (verified.Statements, verified.PassedOver));
    }

    [Fact]
    public void The_same_seed_gives_the_same_graph_and_another_seed_another()
    {
        using var run = new SeedRun();
        var generator = new Generator(run.Model, run.Time);

        Assert.Equal(Text(generator, Small), Text(generator, Small));
        Assert.NotEqual(Text(generator, Small), Text(generator, Small with { RandomSeed = 2 }));
    }

    [Fact]
    public async Task A_single_field_is_filled_at_most_once_and_nothing_joins_itself()
    {
        using var run = new SeedRun();
        await WriteAsync(run, Small with { Relationships = 1_200 });

        var parents = Traversed(run).Where(relationship => relationship.Type == "PART_OF").ToList();

        Assert.NotEmpty(parents);
        Assert.Equal(parents.Count, parents.Select(parent => parent.From).Distinct().Count());
        Assert.DoesNotContain(Traversed(run), relationship => relationship.From == relationship.To);
    }

    [Fact]
    public async Task A_few_hubs_hold_about_a_tenth_of_all_relationships()
    {
        using var run = new SeedRun();
        await WriteAsync(run, new GenerationOptions { Nodes = new Dictionary<string, int> { ["Human"] = 2_000, ["Company"] = 1_000 }, Relationships = 5_000 });

        var byEnd = Traversed(run).GroupBy(relationship => relationship.To).Select(group => group.Count()).OrderDescending().ToList();

        Assert.InRange(byEnd[0], 400, 900);
        Assert.True(byEnd[0] > 10 * byEnd[byEnd.Count / 2]);
    }

    [Fact]
    public void Of_what_others_take_part_in_most_has_few_members_and_forums_have_many()
    {
        var model = ModelLoader.Load([("clubs.graphql", """
            type Human @node { name: String! clubs: [Club!]! @relationship(type: "MEMBER_OF", direction: OUT) @participation }
            type Club @node { name: String! members: [Human!]! @relationship(type: "MEMBER_OF", direction: IN) }
            """)]);
        var options = new GenerationOptions { Nodes = new Dictionary<string, int> { ["Human"] = 4_000, ["Club"] = 2_000 }, Relationships = 20_000 };

        var sizes = new Generator(model, TimeProvider.System).Generate(options).SelectMany(write => write.PutRelationships)
            .GroupBy(member => member.To).Select(members => members.Count()).OrderDescending().ToList();

        Assert.True(sizes.Take(2).Sum() >= 2_000, $"{sizes[0]}, {sizes[1]}");
        Assert.True(sizes[20] > 300, $"{sizes[20]}");
        Assert.All(sizes.Skip(21), size => Assert.InRange(size, 1, 5));
    }

    [Fact]
    public async Task Every_field_is_filled_by_its_type_and_a_tenth_of_the_optional_ones_is_null()
    {
        using var run = new SeedRun();
        await WriteAsync(run, Small);

        var companies = Enumerable.Range(1, 200).Select(i => run.Store.Node($"company:{i}").Properties).ToList();

        foreach (var key in (string[])["kind", "country", "founded", "staff", "worth", "listed", "website"])
            Assert.InRange(companies.Count(company => company.ContainsKey(key)), 155, 199);
        Assert.All(companies, company => Assert.IsType<TextValue>(company["name"]));
        Assert.Contains(companies, company => ((TextValue)company["name"]).Text.Any(unit => unit > 0x7F));
        Assert.Equal([4, 7, 10], companies.Select(company => company.GetValueOrDefault("founded"))
            .OfType<IntervalValue>().Select(date => date.Text.Length).Distinct().Order());
        Assert.True(companies.Count(company => company.GetValueOrDefault("kind") is TextValue { Text: "BANK" }) > 110);
    }

    [Fact]
    public async Task A_store_that_is_not_empty_is_refused()
    {
        using var run = new SeedRun();
        await WriteAsync(run, Small with { Relationships = 0 });

        var error = await Assert.ThrowsAsync<EvidenceException>(() => WriteAsync(run, Small));

        Assert.Equal("The store is not empty (it is at change 1). Generate into a new one: another --data folder, or --data :memory:.", error.Message);
    }

    [Theory]
    [InlineData("Compny", 1, 0, "The model has no type 'Compny' that could be generated. Did you mean 'Company'?")]
    [InlineData("Company", -1, 0, "Company=-1: the number must be 0 or more.")]
    [InlineData("Company", 1, -1, "--relationships -1: the number must be 0 or more.")]
    [InlineData("Figure", 10, 5, "The model has no traversed relationships between the named types. Name further types, or ask for --relationships 0.")]
    [InlineData("Company", 10, 500, "Between these nodes there is room for 9 relationships, not for 500. Ask for fewer, or for more nodes.")]
    public void What_the_model_cannot_have_is_refused_with_the_remedy(string type, int nodes, int relationships, string expected)
    {
        using var run = new SeedRun();
        var options = new GenerationOptions { Nodes = new Dictionary<string, int> { [type] = nodes }, Relationships = relationships };

        var error = Assert.Throws<EvidenceException>(() => new Generator(run.Model, run.Time).Generate(options).Count());

        Assert.Equal(expected, error.Message);
    }

    private static Task<GenerationReport> WriteAsync(SeedRun run, GenerationOptions options) =>
        new Generator(run.Model, run.Time).WriteAsync(options, run.Store, run.Store, progress: null, TestContext.Current.CancellationToken);

    private static List<RelationshipRecord> Traversed(SeedRun run)
    {
        var graph = run.Store.Current;
        return [.. Enumerable.Range(0, graph.RelationshipLimit).Where(number => graph.TypeOf(number) >= 0).Select(graph.RelationshipRecord)
            .Where(relationship => run.Model.RelationshipTypes[relationship.Type].IsTraversed)];
    }

    private static string Text(Generator generator, GenerationOptions options) => string.Join('\n', generator.Generate(options).SelectMany(write =>
        write.PutNodes.Select(node => $"{node.Id} {Show(node.Properties)}")
            .Concat(write.PutRelationships.Select(edge => $"{edge.Id} {edge.From} {edge.To} {Show(edge.Properties)}"))));

    private static string Show(IReadOnlyDictionary<string, Value> properties) => string.Join(' ', properties.Select(pair => $"{pair.Key}={pair.Value}"));
}
