using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;

namespace KnowledgeGraph.Tests.Model.Loading;

/// <summary>What types have without saying so.</summary>
public class InheritanceTests
{
    private static readonly GraphModel Model = ModelText.Load("""
        interface Being { "How many." legs: Int  friends: [Being!]! @relationship(type: "LIKES", direction: OUT, properties: "Liking") }
        interface Flyer implements Being { wings: Int }
        type Bird implements Flyer @node { name: String! @localized  legs: Int @index }
        type Cat implements Being @node { name: String!  fans: [Being!]! @relationship(type: "FOLLOWS", direction: OUT) }
        type Book @node { title: String! @name  isbn: String @alias @unique }
        type Reading @node(order: ["at", "id"]) { at: Date @date(until: "end")  end: Date  of: Book @relationship(type: "OF", direction: OUT) }
        type Liking @relationshipProperties { how: Mood  often: [Int!] }
        enum Mood { WARM COLD }
        enum Language { ES EN }
        extend enum Mood { MILD }
        extend type Document { shelf: String @index }
        extend interface Entity { rank: Int }
        """);

    [Fact]
    public void A_type_with_a_name_gets_the_fields_of_Entity()
    {
        Assert.Equal(
            ["id", "name", "aliases", "names", "identifiers", "description", "degree", "updatedAt", "rank", "legs", "wings"],
            Model.NodeTypes["Bird"].Properties.Keys);
        Assert.Equal(["statements", "documents", "friends"], Model.NodeTypes["Bird"].Relationships.Keys);
    }

    [Fact]
    public void A_type_without_a_name_gets_id_updatedAt_and_statements()
    {
        var reading = Model.NodeTypes["Reading"];
        Assert.False(reading.IsEntity);
        Assert.Equal(["id", "at", "end", "updatedAt"], reading.Properties.Keys);
        Assert.Equal(["of", "statements"], reading.Relationships.Keys);
        Assert.Equal("Node", reading.Relationships["statements"].Owner.Name);
        Assert.Equal("Node", Model.RelationshipTypes["ABOUT"].End.Name);
    }

    [Fact]
    public void Interfaces_come_nearest_first_and_end_with_Entity_and_Node()
    {
        Assert.Equal(["Flyer", "Being", "Entity", "Node"], Model.NodeTypes["Bird"].Interfaces.Select(one => one.Name));
        Assert.Equal(["Being", "Entity", "Node"], Model.Interfaces["Flyer"].Interfaces.Select(one => one.Name));
        Assert.Equal(["Node"], Model.NodeTypes["Reading"].Interfaces.Select(one => one.Name));
        Assert.Equal(["Bird", "Cat"], Model.Interfaces["Being"].Members.Select(one => one.Name));
    }

    [Fact]
    public void An_interface_of_entities_is_one_and_shows_their_fields()
    {
        Assert.True(Model.Interfaces["Being"].IsEntity);
        Assert.Contains("name", Model.Interfaces["Being"].Properties.Keys);
        Assert.Contains("documents", Model.Interfaces["Being"].Relationships.Keys);
        Assert.False(Model.Node.IsEntity);
        Assert.Equal(["id"], Model.Node.Properties.Keys);
    }

    [Fact]
    public void A_relationship_field_of_an_interface_belongs_to_it()
    {
        var friends = Model.NodeTypes["Bird"].Relationships["friends"];
        Assert.Equal("BeingFriends", friends.TypeStem);
        Assert.Same(friends, Model.Interfaces["Flyer"].Relationships["friends"]);
        Assert.Equal("EntityDocuments", Model.NodeTypes["Cat"].Relationships["documents"].TypeStem);
    }

    [Fact]
    public void A_repeated_property_keeps_the_directives_of_both_and_the_description()
    {
        var legs = Model.NodeTypes["Bird"].Properties["legs"];
        Assert.True(legs.IsIndexed);
        Assert.Equal("How many.", legs.Description);
        Assert.False(Model.NodeTypes["Cat"].Properties["legs"].IsIndexed);
    }

    [Fact]
    public void Every_name_is_localized_as_Entity_says()
    {
        var name = Model.NodeTypes["Cat"].Properties["name"];
        Assert.True(name is { IsLocalized: true, IsName: true, IsRequired: true });
        Assert.Equal("name_es", name.KeyIn("ES"));
    }

    [Fact]
    public void Another_field_may_be_the_name_and_name_shows_it()
    {
        var book = Model.NodeTypes["Book"];
        Assert.Equal("title", book.NameProperty!.Name);
        Assert.True(book.Properties["name"] is { IsReadOnly: true, IsName: false });
        Assert.Equal(["name"], book.DefaultOrder);
        Assert.True(book.Properties["isbn"] is { IsAlias: true, IsUnique: true });
    }

    [Fact]
    public void Generated_enums_list_the_entities_and_the_relationship_types()
    {
        Assert.Equal(["BIRD", "CAT", "BOOK", "DOCUMENT"], Model.Enums["EntityType"].Values.Select(value => value.Name));
        Assert.Equal(["LIKES", "FOLLOWS", "OF", "MENTIONS"], Model.Enums["RelationshipKind"].Values.Select(value => value.Name));
        Assert.Same(Model.Enums["RelationshipKind"], Model.Statement.Properties["kind"].Enum);
    }

    [Fact]
    public void Extensions_add_to_the_folder_s_types_and_to_built_in_ones()
    {
        Assert.Equal(["WARM", "COLD", "MILD"], Model.Enums["Mood"].Values.Select(value => value.Name));
        Assert.True(Model.Document.Properties["shelf"].IsIndexed);
        Assert.Contains("rank", Model.NodeTypes["Cat"].Properties.Keys);
    }

    [Fact]
    public void Only_relationships_between_entities_are_traversed()
    {
        Assert.True(Model.RelationshipTypes["LIKES"].IsTraversed);
        Assert.False(Model.RelationshipTypes["OF"].IsTraversed);
        Assert.False(Model.RelationshipTypes["MENTIONS"].IsTraversed);
        Assert.True(Model.RelationshipTypes["MENTIONS"].IsComputed);
        Assert.True(Model.RelationshipTypes["SUBJECT"].IsPlumbing);
    }

    [Fact]
    public void A_type_without_a_name_orders_as_it_says_and_then_by_id()
    {
        Assert.Equal(["at"], Model.NodeTypes["Reading"].DefaultOrder);
        Assert.Empty(Model.Statement.DefaultOrder);
        Assert.Equal("end", Model.NodeTypes["Reading"].Properties["at"].Until);
    }

    [Fact]
    public void Everything_built_in_describes_itself()
    {
        var model = ModelLoader.Load([]);
        foreach (var type in model.NodeTypes.Values.Concat<CompositeType>(model.Interfaces.Values))
        {
            Assert.False(string.IsNullOrWhiteSpace(type.Description), type.Name);
            Assert.All(type.Properties.Values, property => Assert.False(string.IsNullOrWhiteSpace(property.Description), $"{type}.{property}"));
            Assert.All(type.Relationships.Values, field => Assert.False(string.IsNullOrWhiteSpace(field.Description), field.ToString()));
        }
        Assert.All(model.Enums.Values.SelectMany(one => one.Values), value => Assert.False(string.IsNullOrWhiteSpace(value.Description), value.Name));
    }
}
