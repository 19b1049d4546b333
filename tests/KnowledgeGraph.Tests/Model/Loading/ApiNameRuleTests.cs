namespace KnowledgeGraph.Tests.Model.Loading;

/// <summary>Names that the API or the store makes itself. Each bad example with all that is said of it.</summary>
public class ApiNameRuleTests
{
    [Theory]
    // A type of the API.
    [InlineData(
        "type PageInfo @node { name: String! }",
        "m.graphql:1:6: The type 'PageInfo' is needed twice, for the declared type PageInfo and for the API itself: rename one of the two.")]
    // A type of the questions.
    [InlineData(
        "type Path @node(plural: \"ways\") { name: String! }",
        "m.graphql:1:6: The type 'Path' is needed twice, for the declared type Path and for the API itself: rename one of the two.")]
    // A generated enum.
    [InlineData(
        "enum RelationshipKind { A }",
        "m.graphql:1:6: The type 'RelationshipKind' is needed twice, for the declared type RelationshipKind and for the API itself: rename one of the two.")]
    // A root of the API by plural.
    [InlineData(
        "type Broker @node { name: String! }",
        "m.graphql:1:6: The root field 'brokers' is needed twice, for all nodes of type Broker and for the API itself: name another with @node(plural:), or rename the type.")]
    // A root of the API by singular.
    [InlineData(
        "type Search @node { name: String! }",
        "m.graphql:1:6: The type 'SearchConnection' is needed twice, for the type Search and for the API itself: rename one of the two.\nm.graphql:1:6: The root field 'search' is needed twice, for one Search and for the API itself: rename one of the two.")]
    // Two types with one plural.
    [InlineData(
        "type T @node(plural: \"all\") { name: String! }\ntype U @node(plural: \"all\") { name: String! }",
        "m.graphql:2:22: The root field 'all' is needed twice, for all nodes of type U and for all nodes of type T: name another with @node(plural:), or rename the type.")]
    // A plural that is the singular.
    [InlineData(
        "type T @node(plural: \"t\") { name: String! }",
        "m.graphql:1:22: The root field 't' is needed twice, for all nodes of type T and for one T: name another with @node(plural:), or rename the type.")]
    // A type named like a connection.
    [InlineData(
        "type T @node { name: String! }\ntype TConnection @node { name: String! }",
        "m.graphql:1:6: The type 'TConnection' is needed twice, for the type T and for the declared type TConnection: rename one of the two.")]
    // A type named like an edge of a field.
    [InlineData(
        "type T @node { name: String! a: T @relationship(type: \"A\", direction: OUT) }\ntype TA @node { name: String! }",
        "m.graphql:1:30: The type 'TAConnection' is needed twice, for the field T.a and for the type TA: rename one of the two.")]
    // A type named like a relationship.
    [InlineData(
        "type HoldsIt @node { name: String! a: HoldsIt @relationship(type: \"HOLDS_IT\", direction: OUT) }",
        "m.graphql:1:67: The type 'HoldsIt' is needed twice, for the relationship type HOLDS_IT and for the declared type HoldsIt: rename one of the two.")]
    // Relationship types that read the same.
    [InlineData(
        "type T @node { name: String! a: T @relationship(type: \"HOLDS_IT\", direction: OUT) b: T @relationship(type: \"HOLDS__IT\", direction: OUT) }",
        "m.graphql:1:108: The type 'HoldsIt' is needed twice, for the relationship type HOLDS__IT and for the relationship type HOLDS_IT: rename one of the two.")]
    // Types that read the same.
    [InlineData(
        "type FooBar @node { name: String! }\ntype FOOBar @node { name: String! }",
        "m.graphql:2:6: The root field 'fooBar' is needed twice, for one FOOBar and for one FooBar: rename one of the two.\n"
        + "m.graphql:2:6: The root field 'fooBars' is needed twice, for all nodes of type FOOBar and for all nodes of type FooBar: "
        + "name another with @node(plural:), or rename the type.\n"
        + "m.graphql:2:6: The value of EntityType 'FOO_BAR' is needed twice, for the type FOOBar and for the type FooBar: rename one of the two.")]
    // A field that filters need.
    [InlineData(
        "type T @node { name: String! or: Int }",
        "m.graphql:1:30: Filters have a key 'or' of their own: rename the field.")]
    // An edge property that filters need.
    [InlineData(
        "type E @relationshipProperties { and: Int }",
        "m.graphql:1:34: Filters have a key 'and' of their own: rename the field.")]
    // A field where a language is stored.
    [InlineData(
        "type T @node { name: String! @localized name_es: String }\nenum Language { ES }",
        "m.graphql:1:41: 'T.name_es' is where the store keeps 'name' in the language ES: rename it, or remove it, since '@localized' does its work.")]
    // A text of an edge in a language.
    [InlineData(
        "type E @relationshipProperties { title: String @localized title_es: String }\nenum Language { ES }",
        "m.graphql:1:59: 'E.title_es' is where the store keeps 'title' in the language ES: rename it, or remove it, since '@localized' does its work.")]
    // Facets that read the same.
    [InlineData(
        "type T @node { name: String! fooBar: Boolean FOOBar: Boolean }",
        "m.graphql:1:46: 'FOOBar' and 'fooBar' of 'T' would share the facet FOO_BAR: rename one.")]
    // A field that filters of interfaces need.
    [InlineData(
        "interface I { t: Int }\ntype T implements I @node { name: String! }",
        "m.graphql:1:15: Filters of 'I' have a key 't' for the type 'T': rename the field.")]
    public void A_name_that_the_API_needs_is_refused_with_its_place_and_remedy(string model, string mistakes) =>
        Assert.Equal(mistakes.Split('\n'), ModelText.Mistakes(model));
}
