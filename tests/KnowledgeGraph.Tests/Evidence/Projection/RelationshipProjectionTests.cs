using KnowledgeGraph.Evidence;
using KnowledgeGraph.Evidence.Projection;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using Statement = KnowledgeGraph.Evidence.Statements.Statement;

namespace KnowledgeGraph.Tests.Evidence.Projection;

public class RelationshipProjectionTests
{
    [Theory]
    // Edge properties that agree.
    [InlineData("s1 | s2", "s1,s2")]
    [InlineData("s1 role=P | s2 role=P", "s1,s2 role=P")]
    [InlineData("s1 role=P | s2 role=Q", "s1 role=P; s2 role=Q")]
    [InlineData("s1 role=P | s2", "s1,s2 role=P")]
    [InlineData("s1 role=P grade=1 | s2 grade=1", "s1,s2 grade=1 role=P")]
    [InlineData("s1 role=P | s2 grade=1", "s1,s2 grade=1 role=P")]
    // A language is a property of its own: a default that differs parts, whatever the translations.
    [InlineData("s1 title=P title_es=Q | s2 title_es=Q", "s1,s2 title=P title_es=Q")]
    [InlineData("s1 title=P title_es=Q | s2 title=P title_en=R", "s1,s2 title=P title_en=R title_es=Q")]
    [InlineData("s1 title=P title_es=Q | s2 title=R title_es=Q", "s1 title=P title_es=Q; s2 title=R title_es=Q")]
    // A missing one that could join either of two joins neither.
    [InlineData("s1 role=P | s2 role=Q | s3", "s1 role=P; s2 role=Q; s3")]
    [InlineData("s1 role=P | s2 grade=1 | s3 grade=2", "s1 role=P; s2 grade=1; s3 grade=2")]
    [InlineData("s1 role=P 2018..2018 | s2 role=Q 2022..2022 | s3 2018..2018", "s1,s3 role=P 2018..2018; s2 role=Q 2022..2022")]
    [InlineData("s1 role=P 2018..2018 | s2 role=P 2022..2022 | s3", "s1 role=P 2018..2018; s2 role=P 2022..2022; s3")]
    // Validities that overlap or touch.
    [InlineData("s1 2018..2020 | s2 2019..2022", "s1,s2 2018..2022")]
    [InlineData("s1 2018..2019 | s2 2020..2021", "s1,s2 2018..2021")]
    [InlineData("s1 2018..2019-06 | s2 2019-07..2021", "s1,s2 2018..2021")]
    [InlineData("s1 2018..2019-06-30 | s2 2019-07-02..2021", "s1 2018..2019-06-30; s2 2019-07-02..2021")]
    [InlineData("s1 2018..2018 | s2 2020..2020", "s1 2018..2018; s2 2020..2020")]
    [InlineData("s1 2018..2018 | s2 2019..2019 | s3 2020..2020", "s1,s2,s3 2018..2020")]
    // An unstated side never widens a stated one.
    [InlineData("s1 2018.. | s2 2019..2021", "s1,s2 2018..2021")]
    [InlineData("s1 ..2021 | s2 2019..", "s1,s2 2019..2021")]
    [InlineData("s1 2018..2020 | s2", "s1,s2 2018..2020")]
    [InlineData("s1 2018..2018 | s2 2022..2022 | s3", "s1,s2,s3 2018..2022")]
    // The earliest start and the latest end, as precise as they are stated.
    [InlineData("s1 2022.. | s2 2022-03..", "s1,s2 2022..")]
    [InlineData("s1 ..2022 | s2 ..2022-12-31", "s1,s2 ..2022-12-31")]
    public void Statements_that_agree_and_meet_are_one_relationship_in_whatever_order_they_come(string statements, string expected)
    {
        var read = StatementText.ReadAll(statements);

        foreach (var order in Permutations([.. read]))
            Assert.Equal(expected, Show(RelationshipProjection.Of(order, StatementText.NoDocuments)));
    }

    [Fact]
    public void Random_sets_of_statements_give_the_same_relationships_however_they_are_shuffled()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var statements = Enumerable.Range(0, random.Next(2, 9)).Select(i => StatementText.Read(Line(random, i))).ToArray();
            var expected = Show(RelationshipProjection.Of(statements, StatementText.NoDocuments));
            for (var shuffle = 0; shuffle < 5; shuffle++)
            {
                random.Shuffle(statements);
                Assert.Equal(expected, Show(RelationshipProjection.Of(statements, StatementText.NoDocuments)));
            }
        }
    }

    [Fact]
    public void A_pair_with_more_relationships_than_can_be_told_apart_in_bounded_time_is_refused()
    {
        var statements = Enumerable.Range(0, RelationshipProjection.MaxGroups + 1).Select(i => StatementText.Read($"s{i} role=R{i}")).ToList();

        var error = Assert.Throws<EvidenceException>(() => RelationshipProjection.Of(statements, StatementText.NoDocuments));

        Assert.Equal("The statements on 'a' -TO-> 'b' are 2001 different relationships; at most 2000 are kept apart. "
            + "State fewer periods or properties.", error.Message);
    }

    [Fact]
    public void The_id_comes_from_type_ends_and_the_first_statement_by_known_from()
    {
        var early = StatementText.Read("z");
        var late = StatementText.Read("a") with { KnownFrom = DateTimeOffset.UnixEpoch.AddDays(1) };

        var relationship = Assert.Single(RelationshipProjection.Of([late, early], StatementText.NoDocuments));

        Assert.Equal(EvidenceIds.OfRelationship("TO", "a", "b", "z"), relationship.Id);
        Assert.Matches("^rel:[0-9a-f]{24}$", relationship.Id);
    }

    [Theory]
    [InlineData("s1 @d1 0.9", 0.9)]
    [InlineData("s1 @d1 0.9 | s2 @d1 0.8", 0.9)]
    [InlineData("s1 @d1 0.9 | s2 @d2 0.7", 0.97)]
    [InlineData("s1 @d1 0.9 | s2 @d3 0.7", 0.9)]
    [InlineData("s1 @d4 0.5 | s2 @d5 0.5", 0.75)]
    [InlineData("s1 @d1 0.3333 | s2 @d2 0.3333", 0.5555)]
    public void Confidence_multiplies_the_doubts_of_independent_publishers(string statements, double expected)
    {
        var documents = StatementText.Documents("d1::p", "d2::q", "d3::p", "d4::", "d5::");

        var relationship = Assert.Single(RelationshipProjection.Of(StatementText.ReadAll(statements), documents));

        Assert.Equal(new FloatValue(expected), relationship.Properties["confidence"]);
    }

    [Fact]
    public void It_cites_its_statements_in_order_of_ids_and_the_distinct_dates_of_their_documents()
    {
        var documents = StatementText.Documents("d1:2024-03:p", "d2:2022:q", "d3:2024-03:", "d4::");

        var relationship = Assert.Single(RelationshipProjection.Of(StatementText.ReadAll("c @d1 | B @d2 | a @d3 | d @d4"), documents));

        Assert.Equal("""["B","a","c","d"]""", relationship.Properties["statements"].ToString());
        Assert.Equal("""["2022","2024-03"]""", relationship.Properties["attestedOn"].ToString());
    }

    private static string Line(Random random, int i)
    {
        var from = random.Next(2000, 2010);
        string[] roles = ["", "role=P", "role=Q"];
        string[] grades = ["", "grade=1", "grade=2"];
        string[] dates = ["", $"{from}..", $"..{from}", $"{from}..{from + random.Next(3)}"];
        return $"s{i} {roles[random.Next(3)]} {grades[random.Next(3)]} {dates[random.Next(4)]}";
    }

    private static string Show(IEnumerable<RelationshipRecord> relationships) => string.Join("; ", relationships
        .Select(relationship =>
        {
            var properties = relationship.Properties;
            var ids = string.Join(',', ((ListValue)properties["statements"]).Items.ToArray().Select(id => ((TextValue)id).Text));
            var edge = properties.Where(pair => pair.Value is TextValue).OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $" {pair.Key}={((TextValue)pair.Value).Text}");
            var validity = $" {Text(properties, "since")}..{Text(properties, "until")}";
            return ids + string.Concat(edge) + (validity == " .." ? "" : validity);
        })
        .Order(StringComparer.Ordinal));

    private static string Text(IReadOnlyDictionary<string, Value> properties, string key) => (properties.GetValueOrDefault(key) as IntervalValue)?.Text ?? "";

    private static IEnumerable<Statement[]> Permutations(Statement[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany((item, i) => Permutations([.. items[..i], .. items[(i + 1)..]]).Select(rest => (Statement[])[item, .. rest]));
}
