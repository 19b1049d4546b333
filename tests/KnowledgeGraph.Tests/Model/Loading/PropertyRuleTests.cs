namespace KnowledgeGraph.Tests.Model.Loading;

/// <summary>Values of nodes and edges. Each bad example with all that is said of it.</summary>
public class PropertyRuleTests
{
    [Theory]
    // An unknown type.
    [InlineData(
        "type T @node { name: Sting! }",
        "m.graphql:1:22: 'T.name' has the unknown type 'Sting': declare it, or correct the name. Did you mean 'String'?")]
    // A node type without relationship.
    [InlineData(
        "type T @node { name: String! }\ntype U @node { name: String! bestFriend: T }",
        "m.graphql:2:42: 'U.bestFriend' leads to 'T', which has nodes of its own: add @relationship(type: \"BEST_FRIEND\", direction: OUT), or IN.")]
    // An edge type as value.
    [InlineData(
        "type T @node { name: String! }\ntype E @relationshipProperties { a: Int }\ntype U @node { name: String! e: E }",
        "m.graphql:3:33: 'U.e' has the type 'E', which describes relationships: name it in @relationship(properties:) instead.")]
    // A list with nulls.
    [InlineData(
        "type T @node { name: String! a: [String] }",
        "m.graphql:1:33: 'T.a' is a list whose items may be null or lists: write [String!] or [String!]!.")]
    // A list of lists.
    [InlineData(
        "type T @node { name: String! a: [[String!]!]! }",
        "m.graphql:1:33: 'T.a' is a list whose items may be null or lists: write [String!] or [String!]!.")]
    // Localized numbers.
    [InlineData(
        "type T @node { name: String! a: Int @localized }",
        "m.graphql:1:37: '@localized' is for a single field of type String: give 'T.a' that type, or remove '@localized'.")]
    // An alias that is no text.
    [InlineData(
        "type T @node { name: String! a: Int @alias }",
        "m.graphql:1:37: '@alias' is for a field of type String or [String!]: give 'T.a' one of these, or remove '@alias'.")]
    // A name that may be null.
    [InlineData(
        "type T @node { title: String @name }",
        "m.graphql:1:30: '@name' is for a field of type String!: give 'T.title' that type, or remove '@name'.")]
    // A name that is an alias.
    [InlineData(
        "type T @node { title: String! @name @alias }",
        "m.graphql:1:37: 'T.title' cannot be both the name and another name: remove '@name' or '@alias'.")]
    // A private name.
    [InlineData(
        "type T @node { name: String! @private }",
        "m.graphql:1:30: 'T.name' is the name that every entity shows: remove '@private'.")]
    // A plain name of another type.
    [InlineData(
        "type T @node { name: Int! }",
        "m.graphql:1:22: The field 'name' of 'T' is the name of its nodes: write 'name: String! @localized', or call it something else.")]
    // A plain name that may be null.
    [InlineData(
        "type T @node { name: String @localized }",
        "m.graphql:1:22: The field 'name' of 'T' is the name of its nodes: write 'name: String! @localized', or call it something else.")]
    // Two names.
    [InlineData(
        "type T @node { a: String! @name b: String! @name }",
        "m.graphql:1:6: 'T' has several names, 'a' and 'b': keep one, and mark others with '@alias'.")]
    // A name beside name.
    [InlineData(
        "type T @node { name: String! title: String! @name }",
        "m.graphql:1:6: 'T' has several names, 'title' and 'name': keep one, and mark others with '@alias'.")]
    // A unique list.
    [InlineData(
        "type T @node { name: String! a: [String!] @unique }",
        "m.graphql:1:43: '@unique' is for a single text, number, date or enum that is not localized: remove it from 'T.a'.")]
    // An indexed JSON.
    [InlineData(
        "type T @node { name: String! a: JSON @index }",
        "m.graphql:1:38: '@index' is for a single value that can be compared: remove it from 'T.a'.")]
    // A timeline date that is a text.
    [InlineData(
        "type T @node { name: String! a: String @date }",
        "m.graphql:1:40: '@date' is for a single field of type Date: give 'T.a' the type Date, or remove '@date'.")]
    // An end that is no date.
    [InlineData(
        "type T @node { name: String! startedOn: Date @date(until: \"endOn\") endedOn: Date }",
        "m.graphql:1:59: '@date(until:)' on 'T.startedOn' names 'endOn', which is no other field of type Date of 'T': name the field that holds the end. Did you mean 'endedOn'?")]
    // An end that is itself.
    [InlineData(
        "type T @node { name: String! a: Date @date(until: \"a\") }",
        "m.graphql:1:51: '@date(until:)' on 'T.a' names 'a', which is no other field of type Date of 'T': name the field that holds the end.")]
    // An alias of a nameless node.
    [InlineData(
        "type T @node { a: Int b: String @alias }",
        "m.graphql:1:23: 'T.b' is another name of a node without a name: add 'name: String! @localized', or remove '@alias'.")]
    // A localized number of an edge.
    [InlineData(
        "type E @relationshipProperties { a: Int @localized }",
        "m.graphql:1:41: '@localized' is for a single field of type String: give 'E.a' that type, or remove '@localized'.")]
    // An alias of an edge.
    [InlineData(
        "type E @relationshipProperties { a: String @alias }",
        "m.graphql:1:44: '@alias' is for fields of nodes, and 'E' describes relationships: remove it.")]
    // An edge property of every edge.
    [InlineData(
        "type E @relationshipProperties { since: Date }",
        "m.graphql:1:34: Every relationship has a built-in field 'since': rename this one, such as 'eSince'.")]
    // A relationship on an edge.
    [InlineData(
        "type T @node { name: String! }\ntype E @relationshipProperties { a: T @relationship(type: \"A\", direction: OUT) }",
        "m.graphql:2:39: 'E' describes relationships and cannot follow any: remove '@relationship' or give 'a' a scalar type.")]
    // An order by an unknown field.
    [InlineData(
        "type T @node(order: [\"nam\"]) { name: String! }",
        "m.graphql:1:22: The order names 'nam', which is no property of 'T': name one of theirs. Did you mean 'name'?")]
    // An order by a list.
    [InlineData(
        "type T @node(order: [\"aliases\"]) { name: String! }",
        "m.graphql:1:22: The order names 'aliases', whose values have no order: name a single stored value that is no JSON.")]
    // An order that goes on after id.
    [InlineData(
        "type T @node(order: [\"id\", \"name\"]) { name: String! }",
        "m.graphql:1:22: No two nodes share an 'id', so what follows it in the order has no effect: put 'id' last.")]
    // An order with a field twice.
    [InlineData(
        "type T @node(order: [\"name\", \"name\"]) { name: String! }",
        "m.graphql:1:30: The order names 'name' twice: remove one.")]
    public void A_value_that_cannot_be_kept_is_refused_with_its_place_and_remedy(string model, string mistakes) =>
        Assert.Equal(mistakes.Split('\n'), ModelText.Mistakes(model));
}
