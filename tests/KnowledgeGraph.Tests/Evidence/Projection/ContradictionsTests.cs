using KnowledgeGraph.Evidence.Verification;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Tests.Evidence.Projection;

/// <summary>Which statements are tied as contradicting each other, from files to records.</summary>
public class ContradictionsTests
{
    private const string Head = "document: { id: doc:a, title: A }\nentities:\n  - { id: company:a, type: Company, name: Acme }\n"
        + "  - { id: company:b, type: Company, name: Bolt }\n  - { id: company:c, type: Company, name: Cord }\n"
        + "  - { id: human:h, type: Human, name: H }\nstatements:\n";

    private const string Country = "subject: company:a, predicate: country, value: ";
    private const string Alias = "subject: company:a, predicate: aliases, value: ";
    private const string Parent = "subject: company:a, predicate: parent, object: company:";
    private const string Job = "subject: human:h, predicate: jobs, object: company:";
    private const string Name = "subject: company:a, predicate: name, value: ";

    [Theory]
    [InlineData(Country + "US", Country + "MX", true)]
    [InlineData(Country + "US", Country + "US", false)]
    [InlineData(Country + "US", Country + "US, negated: true", true)]
    [InlineData(Country + "US", Country + "MX, negated: true", false)]
    [InlineData(Country + "US, negated: true", Country + "US, negated: true", false)]
    [InlineData(Country + "US", Country + "MX, status: PROPOSED", false)]
    [InlineData(Country + "US", Country + "MX, rank: DEPRECATED, rankReason: R", true)]
    [InlineData(Name + "N, language: es", Name + "M, language: es", true)]
    [InlineData(Name + "N, language: es", Name + "M, language: en", false)]
    [InlineData(Alias + "A", Alias + "B", false)]
    [InlineData(Alias + "A", Alias + "A, negated: true", true)]
    [InlineData(Parent + "b", Parent + "c", true)]
    [InlineData(Parent + "b", Parent + "b", false)]
    [InlineData(Parent + "b, validTo: 2020", Parent + "c, validFrom: 2021", false)]
    [InlineData(Parent + "b, validTo: 2020", Parent + "c, validFrom: 2020-12-31", true)]
    [InlineData(Parent + "b", Parent + "b, negated: true", true)]
    [InlineData(Job + "a", Job + "b", false)]
    [InlineData(Job + "a", Job + "a, negated: true", true)]
    [InlineData(Job + "a, validTo: 2020", Job + "a, validFrom: 2022, negated: true", false)]
    [InlineData(Job + "a, edge: { title: T }", Job + "a, edge: { title: U }, negated: true", false)]
    [InlineData(Job + "a, edge: { title: T }", Job + "a, negated: true", true)]
    public async Task Statements_that_cannot_both_be_right_are_tied_and_parted_when_one_is_gone(string one, string other, bool contradict)
    {
        using var run = new SeedRun();
        var (first, second) = ($"  - {{ id: s1, {one} }}\n", $"  - {{ id: s2, {other} }}\n");

        await LoadAsync(run, first + second);
        var together = Ties(run);
        await LoadAsync(run, first);
        var apart = Ties(run);
        await LoadAsync(run, first + second);

        var expected = contradict ? "s1>s2 s2>s1" : "";
        Assert.Equal((expected, "", expected), (together, apart, Ties(run)));
    }

    [Fact]
    public async Task Of_many_the_first_twenty_by_id_are_tied_to_each()
    {
        using var run = new SeedRun();

        await LoadAsync(run, string.Concat(Enumerable.Range(10, 25).Select(number => $"  - {{ id: s{number}, {Country}C{number} }}\n")));

        Assert.Equal(20 * 25, Ties(run).Split(' ').Length);
        Assert.Empty(run.Store.Between("s10", "CONTRADICTS", "s31"));
        Assert.Single(run.Store.Between("s34", "CONTRADICTS", "s10"));
    }

    [Fact]
    public async Task A_tie_that_no_statements_make_and_one_that_is_missing_are_told_by_verification()
    {
        using var run = new SeedRun();
        await LoadAsync(run, $"  - {{ id: s1, {Country}US }}\n  - {{ id: s2, {Country}MX }}\n");
        var tie = Assert.Single(run.Store.Between("s1", "CONTRADICTS", "s2"));

        run.Store.Apply(new GraphWrite { DeleteRelationships = [tie.Id], PutRelationships = [tie with { Id = "rel:x", From = "s1", To = "s1" }] });
        var faults = await FaultsAsync(run);

        Assert.Equal(2, faults.Count);
        Assert.Contains("s1 -CONTRADICTS-> s2 is not in the store", string.Join('\n', faults), StringComparison.Ordinal);
        Assert.Contains("s1 -CONTRADICTS-> s1 is in the store", string.Join('\n', faults), StringComparison.Ordinal);
    }

    private static string Ties(SeedRun run)
    {
        var graph = run.Store.Current;
        return string.Join(' ', Enumerable.Range(0, graph.RelationshipLimit).Where(number => graph.TypeOf(number) >= 0).Select(graph.RelationshipRecord)
            .Where(tie => tie.Type == "CONTRADICTS").Select(tie => $"{tie.From}>{tie.To}").Order(StringComparer.Ordinal));
    }

    private static async Task LoadAsync(SeedRun run, string statements)
    {
        run.Write("a.yaml", Head + statements);
        await run.LoadAsync("a.yaml");
        run.Time.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await FaultsAsync(run));
    }

    private static async Task<IReadOnlyList<VerificationFault>> FaultsAsync(SeedRun run) =>
        (await new Verifier(run.Model, run.Store).RunAsync(texts: null, TestContext.Current.CancellationToken)).Faults;
}
