using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;

namespace KnowledgeGraph.Tests.Model.Loading;

/// <summary>The schema folder of this repository, as the API contract has it.</summary>
public class RepositoryModelTests
{
    private static readonly GraphModel Model = ModelLoader.LoadFolder(ModelText.RepositorySchema());

    [Fact]
    public void Types_with_a_name_are_entities_and_the_rest_are_not()
    {
        Assert.Equal(
            ["Agreement", "Document", "Event", "Indicator", "Initiative", "Organization", "Partnership", "Person", "Place", "Topic"],
            Model.Entity.Members.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["Observation", "Statement"], Model.NodeTypes.Values.Where(type => !type.IsEntity).Select(type => type.Name));
    }

    [Theory]
    [InlineData("HOLDS_POSITION", "Person", "positions", "Organization", "people", true)]
    [InlineData("PART_OF", "Organization", "parent", "Organization", "units", true)]
    [InlineData("TAKES_PART_IN", "Actor", "initiatives", "Initiative", "participants", true)]
    [InlineData("PARTNER_IN", "Actor", "partnerships", "Partnership", "participants", true)]
    [InlineData("ATTENDS", "Actor", "events", "Event", "participants", true)]
    [InlineData("WORKS_WITH", "Organization", "contacts", "Organization", "contactOf", true)]
    [InlineData("CONCERNS", "Undertaking", "topics", "Topic", "undertakings", false)]
    [InlineData("MEASURES", "Observation", "indicator", "Indicator", "observations", false)]
    [InlineData("PUBLISHED_BY", "Document", "publisher", "Organization", "publications", false)]
    [InlineData("MENTIONS", "Document", "mentions", "Entity", "documents", false)]
    public void A_relationship_type_joins_one_start_to_one_end(string name, string start, string fromStart, string end, string fromEnd, bool traversed)
    {
        var type = Model.RelationshipTypes[name];
        Assert.Equal(
            (start, fromStart, end, fromEnd, traversed),
            (type.Start.Name, type.FromStart!.Name, type.End.Name, type.FromEnd!.Name, type.IsTraversed));
    }

    [Fact]
    public void A_field_of_an_interface_is_one_field_on_all_that_implement_it()
    {
        var field = Model.Interfaces["Actor"].Relationships["initiatives"];
        Assert.Same(field, Model.NodeTypes["Organization"].Relationships["initiatives"]);
        Assert.Same(field, Model.NodeTypes["Person"].Relationships["initiatives"]);
        Assert.Equal("ActorInitiatives", field.TypeStem);
    }

    [Fact]
    public void Edges_have_the_properties_that_the_model_gives_them()
    {
        Assert.Equal(["title"], Model.RelationshipTypes["HOLDS_POSITION"].Properties.Select(property => property.Name));
        Assert.Equal("ParticipationRole", Assert.Single(Model.RelationshipTypes["ATTENDS"].Properties).Enum!.Name);
        Assert.Empty(Model.RelationshipTypes["PART_OF"].Properties);
    }

    [Fact]
    public void Roots_languages_and_orders_are_those_of_the_model()
    {
        Assert.Equal(("person", "people"), (Model.NodeTypes["Person"].Singular, Model.NodeTypes["Person"].Plural));
        Assert.Equal(["ES", "EN", "FR"], Model.Languages);
        Assert.Equal(["period"], Model.NodeTypes["Observation"].DefaultOrder);
        Assert.Equal(["name"], Model.NodeTypes["Organization"].DefaultOrder);
    }
}
