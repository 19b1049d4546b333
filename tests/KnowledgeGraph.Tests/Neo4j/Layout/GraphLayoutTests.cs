using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Tests.Model.Loading;

namespace KnowledgeGraph.Tests.Neo4j.Layout;

/// <summary>Which indexes and names a model gives.</summary>
public class GraphLayoutTests
{
    private static readonly GraphLayout Layout = GraphLayout.Of(ModelText.Load("""
        type Ship @node(label: "Vessel", order: ["launched"]) {
          name: String!
          imo: String! @unique
          flag: String @index
          launched: Date
          crew: [Sailor!]! @relationship(type: "SERVES_ON", direction: IN, properties: "Service", order: ["signedOn", "name"])
          boats: [Sailor!]! @relationship(type: "CARRIES", direction: OUT, order: ["paid"])
        }
        type Sailor @node {
          name: String!
          paid: Boolean
          port: String @index
          ships: [Ship!]! @relationship(type: "SERVES_ON", direction: OUT, properties: "Service")
        }
        type Service @relationshipProperties {
          signedOn: Date
          rank: Int
        }
        """));

    [Theory]
    [InlineData("node range Vessel id")]
    [InlineData("node range Vessel __launched id")]
    [InlineData("node range Vessel __flag id")]
    [InlineData("node range Vessel __flag__none id")]
    [InlineData("node range Sailor __port __name id")]
    [InlineData("node range Vessel __launched__none id")]
    [InlineData("node unique Vessel __imo__key")]
    [InlineData("node unique Node id")]
    [InlineData("node range Sailor __name id")]
    [InlineData("node unique KnowledgeGraphChange number")]
    [InlineData("relationship unique SERVES_ON id")]
    [InlineData("relationship range SERVES_ON __to __edge__signedOn __from__name __from id")]
    [InlineData("relationship range SERVES_ON __from __to__launched __to id")]
    public void The_model_gives_its_indexes(string expected) => Assert.Contains(expected, Layout.Indexes.Select(Show));

    [Fact]
    public void Every_index_has_a_name_of_its_own_that_is_the_same_every_time()
    {
        var names = Layout.Indexes.Select(index => index.Name).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Equal(names, GraphLayout.Of(Layout.Model).Indexes.Select(index => index.Name));
        Assert.All(names, name => Assert.Matches("^kg_[0-9a-f]{20}$", name));
    }

    [Fact]
    public void An_order_by_a_Boolean_has_no_index_since_nothing_stands_for_its_null() =>
        Assert.Null(Layout.LinkIndexOf(Layout.Model.NodeTypes["Ship"].Relationships["boats"]));

    [Fact]
    public void Names_of_companions_do_not_meet_those_of_a_relationships_ends()
    {
        Assert.Equal("__from__sort", StoredNames.Sort("from"));
        Assert.Equal("__to__sort", StoredNames.Sort("to"));
        Assert.Equal("__names__sort", StoredNames.Sort("names"));
        Assert.Equal("__name", StoredNames.Sort("name"));
    }

    [Fact]
    public void Every_listing_and_every_relationship_field_of_the_repository_has_an_index()
    {
        var layout = GraphLayout.Of(ModelLoader.LoadFolder(ModelText.RepositorySchema()));

        foreach (var type in layout.Model.NodeTypes.Values)
        {
            Assert.Contains(GraphLayout.OrderIndexOf(type), layout.Indexes, new SameIndex());
            Assert.All(type.Relationships.Values, field => Assert.NotNull(layout.LinkIndexOf(field)));
        }
    }

    private static string Show(IndexDefinition index) =>
        $"{(index.OfRelationships ? "relationship" : "node")} {(index.IsUnique ? "unique" : "range")} {index.Label} {string.Join(' ', index.Properties)}";

    private sealed class SameIndex : IEqualityComparer<IndexDefinition>
    {
        public bool Equals(IndexDefinition? x, IndexDefinition? y) => x?.Name == y?.Name;

        public int GetHashCode(IndexDefinition obj) => obj.Name.GetHashCode(StringComparison.Ordinal);
    }
}
