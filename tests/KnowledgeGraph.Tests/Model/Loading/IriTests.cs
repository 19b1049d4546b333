using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;

namespace KnowledgeGraph.Tests.Model.Loading;

/// <summary>@iri: what vocabularies of others call a type or a field.</summary>
public sealed class IriTests
{
    [Fact]
    public void Types_fields_and_relationships_have_the_IRIs_that_they_and_their_interfaces_name()
    {
        var model = Load("""
            interface Named @iri(is: ["https://example.org/Named"]) { name: String! @iri(is: ["https://example.org/name"]) }
            type Ship implements Named @node @iri(is: ["https://example.org/Ship"]) { name: String! @localized
              port: Port @relationship(type: "LIES_IN", direction: OUT, properties: "Berth") @iri(is: ["https://example.org/lies"]) }
            type Port @node { name: String! }
            type Berth @relationshipProperties @iri(is: ["https://example.org/Berth"], end: ["https://example.org/at"]) { number: Int }
            """);

        var ship = model.NodeTypes["Ship"];
        Assert.Equal(["https://example.org/Ship"], ship.Iris);
        Assert.Equal(["https://example.org/Named"], model.Interfaces["Named"].Iris);
        Assert.Equal(["https://example.org/name", "https://schema.org/name"], ship.Properties["name"].Iris.Order(StringComparer.Ordinal));
        var type = model.RelationshipTypes["LIES_IN"];
        Assert.Equal(["https://example.org/lies"], type.FromStart!.Iris);
        Assert.Equal(["https://example.org/Berth"], type.Iris.Is);
        Assert.Empty(type.Iris.Start);
        Assert.Equal(["https://example.org/at"], type.Iris.End);
    }

    [Theory]
    [InlineData("""type T @node @iri(is: ["name"]) { name: String! }""", "'name' is no absolute IRI")]
    [InlineData("""type T @node { name: String! @iri(is: ["https://a b"]) }""", "'https://a b' is no absolute IRI")]
    [InlineData("""type T @node { name: String! @iri(is: ["urn:a"], end: ["urn:b"]) }""", "'end' is for types that describe relationships")]
    [InlineData("""type T @node { name: String! @iri }""", "needs the argument 'is'")]
    [InlineData("""type T @node { name: String! kind: K } enum K @iri(is: ["urn:a"]) { A }""", "cannot stand on an enum")]
    public void What_makes_no_sense_is_refused_with_the_remedy(string text, string part)
    {
        var refused = Assert.Throws<ModelException>(() => Load(text));

        Assert.Contains(part, refused.Message, StringComparison.Ordinal);
    }

    private static GraphModel Load(string text) => ModelLoader.Load([("m.graphql", text)]);
}
