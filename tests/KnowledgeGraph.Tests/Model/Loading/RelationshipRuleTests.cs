namespace KnowledgeGraph.Tests.Model.Loading;

/// <summary>Relationship types and the fields that follow them. Each bad example with all that is said of it.</summary>
public class RelationshipRuleTests
{
    [Theory]
    // A list that may be null.
    [InlineData(
        "type T @node { name: String! a: [T!] @relationship(type: \"A\", direction: OUT) }",
        "m.graphql:1:33: 'T.a' is a list of relationships, which is never null and has no null in it: write [T!]!.")]
    // A relationship to nowhere.
    [InlineData(
        "type T @node { name: String! a: Persn @relationship(type: \"A\", direction: OUT) }\ntype Person @node { name: String! }",
        "m.graphql:1:33: 'T.a' leads to the unknown type 'Persn': declare it, or correct the name. Did you mean 'Person'?")]
    // A relationship to a scalar.
    [InlineData(
        "type T @node { name: String! a: String @relationship(type: \"A\", direction: OUT) }",
        "m.graphql:1:33: 'T.a' follows relationships, which lead to nodes, and 'String' has none: name a node type or an interface, or remove '@relationship'.")]
    // A relationship with an index.
    [InlineData(
        "type T @node { name: String! a: T @relationship(type: \"A\", direction: OUT) @index }",
        "m.graphql:1:76: '@index' is for values, and 'T.a' follows relationships: remove it.")]
    // A private relationship.
    [InlineData(
        "type T @node { name: String! a: T @relationship(type: \"A\", direction: OUT) @private }",
        "m.graphql:1:76: '@private' is for values, and 'T.a' follows relationships: remove it.")]
    // A type that is no name.
    [InlineData(
        "type T @node { name: String! a: T @relationship(type: \"A-B\", direction: OUT) }",
        "m.graphql:1:55: The relationship type 'A-B' is no name: write ASCII letters, digits and underscores, with a letter first, such as 'HOLDS_POSITION'.")]
    // A type of underscores.
    [InlineData(
        "type T @node { name: String! a: T @relationship(type: \"_\", direction: OUT) }",
        "m.graphql:1:55: The relationship type '_' makes no name of the API: write words in upper case joined by underscores, such as 'HOLDS_POSITION'.")]
    // A type that is a literal.
    [InlineData(
        "type T @node { name: String! a: T @relationship(type: \"null\", direction: OUT) }",
        "m.graphql:1:55: The relationship type 'null' makes no name of the API: write words in upper case joined by underscores, such as 'HOLDS_POSITION'.")]
    // A type of the evidence model.
    [InlineData(
        "type T @node { name: String! a: T @relationship(type: \"SUBJECT\", direction: OUT) }",
        "m.graphql:1:55: The relationship type 'SUBJECT' belongs to the evidence model: choose another name.")]
    // Properties that do not exist.
    [InlineData(
        "type T @node { name: String! a: T @relationship(type: \"A\", direction: OUT, properties: \"Rol\") }\ntype Role @relationshipProperties { a: Int }",
        "m.graphql:1:88: There is no type 'Rol': declare it with @relationshipProperties, or correct the name. Did you mean 'Role'?")]
    // Properties of a node type.
    [InlineData(
        "type T @node { name: String! a: T @relationship(type: \"A\", direction: OUT, properties: \"T\") }",
        "m.graphql:1:88: 'T' does not describe relationships: name a type with @relationshipProperties.")]
    // Ends that differ on properties.
    [InlineData(
        "type T @node { name: String!\na: T @relationship(type: \"A\", direction: OUT, properties: \"E\")\nb: [T!]! @relationship(type: \"A\", direction: IN, properties: \"F\") }\ntype E @relationshipProperties { a: Int }\ntype F @relationshipProperties { a: Int }",
        "m.graphql:3:62: The relationship type 'A' is described by 'E' at T.a (m.graphql:2:1): name the same type here, or leave 'properties' out.")]
    // Ends that differ on traverse.
    [InlineData(
        "type T @node { name: String!\na: T @relationship(type: \"A\", direction: OUT, traverse: false)\nb: [T!]! @relationship(type: \"A\", direction: IN) }",
        "m.graphql:3:10: The relationship type 'A' is not traversed at T.a (m.graphql:2:1): say the same here, 'traverse: false'.")]
    // Two starts by declaration.
    [InlineData(
        "type T @node { name: String! a: [T!]! @relationship(type: \"A\", direction: OUT) }\ntype U @node { name: String! b: [T!]! @relationship(type: \"A\", direction: OUT) }",
        "m.graphql:2:30: The relationship type 'A' starts at 'T', as T.a (m.graphql:1:30) says, and here at 'U': it joins one start to one end. Declare the field on an interface that both implement, or choose another type.")]
    // Two starts by target.
    [InlineData(
        "type T @node { name: String!\na: [T!]! @relationship(type: \"A\", direction: IN)\nb: [U!]! @relationship(type: \"A\", direction: IN) }\ntype U @node { name: String! }",
        "m.graphql:3:5: The relationship type 'A' starts at 'T', as T.a (m.graphql:2:1) says, and not at 'U': it joins one start to one end. Name 'T' here, let both lead to an interface, or choose another type.")]
    // A declarer that is not the start.
    [InlineData(
        "type T @node { name: String! b: [T!]! @relationship(type: \"A\", direction: IN) }\ntype U @node { name: String! a: [T!]! @relationship(type: \"A\", direction: OUT) }",
        "m.graphql:2:30: 'U.a' follows the relationship type 'A', which starts at 'T', as T.b (m.graphql:1:30) says: 'U' must be 'T' or implement it, or the field must name another type or direction.")]
    // A declarer that is not the end.
    [InlineData(
        "type T @node { name: String! b: [T!]! @relationship(type: \"A\", direction: OUT) }\ntype U @node { name: String! a: [T!]! @relationship(type: \"A\", direction: IN) }",
        "m.graphql:2:30: 'U.a' follows the relationship type 'A', which ends at 'T', as T.b (m.graphql:1:30) says: 'U' must be 'T' or implement it, or the field must name another type or direction.")]
    // An order of neither end.
    [InlineData(
        "type T @node { name: String! a: [T!]! @relationship(type: \"A\", direction: OUT, order: [\"rank\"]) }",
        "m.graphql:1:88: The order names 'rank', which is no property of 'T' or the relationship 'A': name one of theirs.")]
    // An order of both ends.
    [InlineData(
        "type T @node { name: String! role: String a: [T!]! @relationship(type: \"A\", direction: OUT, properties: \"E\", order: [\"role\"]) }\ntype E @relationshipProperties { role: String }",
        "m.graphql:1:118: The order names 'role', which both the node and the relationship have: rename one of the two, or order by another.")]
    // A field that is a companion.
    [InlineData(
        "type T @node { name: String! a: T @relationship(type: \"A\", direction: OUT) aEdge: Int }",
        "m.graphql:1:76: 'T.aEdge' is what the API calls the relationship behind 'a': rename it.")]
    public void A_relationship_without_one_start_and_one_end_is_refused_with_its_place_and_remedy(string model, string mistakes) =>
        Assert.Equal(mistakes.Split('\n'), ModelText.Mistakes(model));
}
