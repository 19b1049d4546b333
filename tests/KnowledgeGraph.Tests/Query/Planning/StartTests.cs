using System.Text.RegularExpressions;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Query.Plans.Walks;
using KnowledgeGraph.Tests.Query.Operations;

namespace KnowledgeGraph.Tests.Query.Planning;

/// <summary>Where a look-up begins is chosen by the model and the shape, and stands in the plan.</summary>
public partial class StartTests
{
    internal const string Schema = """
        enum Rig { SLOOP KETCH }
        interface Craft { name: String! @index  berths: [Berth!]! @relationship(type: "LIES_AT", direction: OUT) }
        type Ship implements Craft @node {
          name: String! @index
          imo: String @unique
          flag: String @index
          rig: Rig @index
          home: String
          berths: [Berth!]! @relationship(type: "LIES_AT", direction: OUT)
          sister: Ship @relationship(type: "SISTER_OF", direction: OUT)
        }
        type Boat implements Craft @node { name: String! @index  berths: [Berth!]! @relationship(type: "LIES_AT", direction: OUT) }
        type Berth @node { name: String!  code: String @index  crafts: [Craft!]! @relationship(type: "LIES_AT", direction: IN) }
        """;

    private readonly Shapes _shapes = new(Schema);

    [Theory]
    [InlineData("{}", "all")]
    [InlineData("""{ id: { eq: "s" } }""", "by id Equal $")]
    [InlineData("""{ id: { in: ["s"] } }""", "by id In $")]
    [InlineData("""{ imo: { eq: "1" } }""", "by unique imo Equal $")]
    [InlineData("""{ flag: { eq: "NO" } }""", "by indexed flag Equal $")]
    [InlineData("""{ rig: { eq: KETCH } }""", "by listed rig Equal $")]
    [InlineData("""{ home: { eq: "Bergen" } }""", "all")]
    [InlineData("""{ flag: { startsWith: "N" } }""", "all")]
    [InlineData("""{ flag: { neq: "NO" } }""", "all")]
    [InlineData("""{ or: [{ flag: { eq: "NO" } }, { id: { eq: "s" } }] }""", "all")]
    [InlineData("""{ rig: { eq: KETCH }, flag: { eq: "NO" }, imo: { eq: "1" } }""", "by unique imo Equal $")]
    [InlineData("""{ rig: { eq: KETCH }, flag: { eq: "NO" }, name: { eq: "Gjøa" } }""", "by indexed flag Equal $")]
    [InlineData("""{ flag: { eq: "NO" }, berths: { some: { node: { id: { eq: "b" } } } } }""", "beyond Craft.berths, by id Equal $")]
    [InlineData("""{ berths: { some: { node: { code: { eq: "b" } } } } }""", "beyond Craft.berths, by indexed code Equal $")]
    [InlineData("""{ berths: { none: { node: { id: { eq: "b" } } } } }""", "all")]
    [InlineData("""{ berths: { all: { node: { id: { eq: "b" } } } } }""", "all")]
    [InlineData("""{ sister: { imo: { eq: "2" } } }""", "beyond Ship.sister, by unique imo Equal $")]
    [InlineData("""{ sister: { sister: { flag: { eq: "NO" } } } }""", "beyond Ship.sister, beyond Ship.sister, by indexed flag Equal $")]
    [InlineData("""{ sister: { rig: { eq: KETCH } } }""", "all")]
    [InlineData("""{ berths: { some: { node: { crafts: { some: { node: { name: { eq: "Gjøa" } } } } } } } }""",
        "beyond Craft.berths, beyond Berth.crafts, by indexed of each type name Equal $")]
    public void A_listing_begins_at_the_most_selective_end_that_its_filter_names(string where, string start) =>
        Assert.Equal(start, Assert.Single(StartsOf($"{{ ships(where: {where}) {{ totalCount }} }}")));

    [Theory]
    [InlineData("""{ node: { id: { eq: "b" } } }""", "by id Equal $")]
    [InlineData("""{ node: { code: { eq: "b" } } }""", null)]
    [InlineData("""{ edge: { id: { eq: "r" } } }""", null)]
    public void The_relationships_of_a_node_begin_there_unless_far_nodes_are_named(string where, string? start) =>
        Assert.Equal(start, StartsOf($"{{ ship(id: \"s\") {{ berths(where: {where}) {{ totalCount }} }} }}").SingleOrDefault());

    [Theory]
    [InlineData(
        """{ rig: { eq: KETCH }, berths: { some: { node: { crafts: { some: { node: { name: { eq: "Gjøa" } } } } } } } }""",
        "by listed rig Equal $, instead beyond Craft.berths, beyond Berth.crafts, by indexed of each type name Equal $")]
    [InlineData(
        """{ sister: { rig: { eq: KETCH }, berths: { some: { node: { crafts: { some: { node: { name: { eq: "Gjøa" } } } } } } } } }""",
        "beyond Ship.sister, beyond Craft.berths, beyond Berth.crafts, by indexed of each type name Equal $")]
    [InlineData("""{ and: [{ rig: { eq: KETCH } }, { flag: { eq: "NO" } }] }""", "by indexed flag Equal $")]
    public void A_plan_says_where_a_store_begins_that_lacks_the_index(string where, string start) =>
        Assert.Equal(start, Assert.Single(StartsOf($"{{ ships(where: {where}) {{ totalCount }} }}")));

    [Theory]
    [InlineData("{}", null)]
    [InlineData("""{ rig: { eq: KETCH } }""", "rig")]
    [InlineData("""{ rig: { eq: KETCH }, name: { eq: "Gjøa" }, flag: { eq: "NO" } }""", "name")]
    [InlineData("""{ rig: { eq: KETCH }, berths: { some: { node: { code: { eq: "b" } } } } }""", "rig")]
    [InlineData("""{ rig: { eq: KETCH }, berths: { some: { node: { id: { eq: "b" } } } } }""", null)]
    [InlineData("""{ rig: { eq: KETCH }, imo: { eq: "1" } }""", null)]
    [InlineData("""{ or: [{ rig: { eq: KETCH } }, { flag: { eq: "NO" } }] }""", null)]
    public void A_plan_says_by_which_value_a_page_may_lie_in_order(string where, string? property)
    {
        var root = Assert.Single(_shapes.Plan($"{{ ships(where: {where}) {{ totalCount }} }}").Roots);

        Assert.Equal(property, Assert.IsType<ListRoot>(root).Connection.PageTest?.Property.Name);
    }

    private IEnumerable<string> StartsOf(string operation) =>
        StartLine().Matches(PlanText.Of(_shapes.Plan(operation))).Select(match => ParameterNumber().Replace(match.Groups["start"].Value, "$$"));

    [GeneratedRegex(@"^ *start: (?<start>.*)$", RegexOptions.Multiline)]
    private static partial Regex StartLine();

    [GeneratedRegex(@"\$p\d+")]
    private static partial Regex ParameterNumber();
}
