namespace KnowledgeGraph.Tests.Model.Loading;

/// <summary>What a schema folder may declare, and what not. Each bad example with all that is said of it.</summary>
public class DeclarationRuleTests
{
    [Theory]
    // A scalar of the folder.
    [InlineData(
        "scalar Money\ntype T @node { name: String! }",
        "m.graphql:1:8: A model has no scalars of its own: use String, ID, Int, Float, Boolean, Date, DateTime, URL, Decimal, Long or JSON.")]
    // A union.
    [InlineData(
        "type T @node { name: String! }\nunion U = T",
        "m.graphql:2:7: A model has no unions: declare an interface and let the types implement it.")]
    // An input.
    [InlineData(
        "input I { a: Int }\ntype T @node { name: String! }",
        "m.graphql:1:7: A model has no input types, the API makes its own: remove it.")]
    // A directive definition.
    [InlineData(
        "directive @mine on OBJECT\ntype T @node { name: String! }",
        "m.graphql:1:12: A model has no directives of its own: remove the definition and use the built-in ones.")]
    // A schema definition.
    [InlineData(
        "schema { query: T }\ntype T @node { name: String! }",
        "m.graphql:1:1: A model has no schema definition, the API's roots come from its node types: remove it.")]
    // A query type.
    [InlineData(
        "type Query { t: T }\ntype T @node { name: String! }",
        "m.graphql:1:6: The type 'Query' is made from the model: remove it; each node type has its root fields already.")]
    // An extended query type.
    [InlineData(
        "extend type Query { t: Int }\ntype T @node { name: String! }",
        "m.graphql:1:13: The type 'Query' is made from the model: remove it; each node type has its root fields already.")]
    // An operation.
    [InlineData(
        "{ t }\n",
        "m.graphql:1:1: A model holds types, and no operations or fragments: move this to a file outside the schema folder.")]
    // A type without directive.
    [InlineData(
        "type T { name: String! }",
        "m.graphql:1:6: 'T' is neither a node type nor describes relationships: add @node or @relationshipProperties.")]
    // A type that is both.
    [InlineData(
        "type T @node @relationshipProperties { a: Int }",
        "m.graphql:1:14: 'T' cannot be both @node and @relationshipProperties: remove one.")]
    // A type declared twice.
    [InlineData(
        "type T @node { name: String! }\ntype T @node { name: String! }",
        "m.graphql:2:6: 'T' is declared twice, first at m.graphql:1:6: rename one, or write 'extend' before the second.")]
    // A built in type declared again.
    [InlineData(
        "type Document @node { name: String! }",
        "m.graphql:1:6: 'Document' is part of the built-in model: write 'extend' before it to add fields, or rename it.")]
    // An extension of nothing.
    [InlineData(
        "type T @node { name: String! }\nextend type Tt { a: Int }",
        "m.graphql:2:13: There is no type 'Tt' to extend: declare it, or correct the name. Did you mean 'T'?")]
    // An extension of the wrong kind.
    [InlineData(
        "type T @node { name: String! }\nextend interface T { a: Int }",
        "m.graphql:2:18: 'T' is no interface: write 'extend type T'.")]
    // An extension of Relationship.
    [InlineData(
        "extend interface Relationship { a: Int }",
        "m.graphql:1:18: 'Relationship' has no fields beyond the built-in ones: declare a @relationshipProperties type and name it in @relationship(properties:).")]
    // An extension of a generated enum.
    [InlineData(
        "extend enum EntityType { A }",
        "m.graphql:1:13: 'EntityType' is made from the model and cannot be extended: declare the relationship or the type instead.")]
    // A type without fields.
    [InlineData(
        "type T @node",
        "m.graphql:1:6: 'T' has no fields: add one, such as 'name: String! @localized'.")]
    // An edge type without fields.
    [InlineData(
        "type E @relationshipProperties",
        "m.graphql:1:6: 'E' has no fields: add one, or remove it and leave out 'properties'.")]
    // An enum without values.
    [InlineData(
        "enum E",
        "m.graphql:1:6: The enum 'E' has no values: add one at least.")]
    // An enum value twice.
    [InlineData(
        "enum E { A B A }",
        "m.graphql:1:14: The enum 'E' has the value 'A' twice: remove one.")]
    // A language twice but for case.
    [InlineData(
        "enum Language { ES es }",
        "m.graphql:1:20: The enum 'Language' has the value 'es' twice, as case makes no language: remove one.")]
    // A field twice.
    [InlineData(
        "type T @node { name: String! a: Int a: Int }",
        "m.graphql:1:37: 'T' has the field 'a' twice: remove or rename one.")]
    // A field again by extension.
    [InlineData(
        "extend type Document { title: String }",
        "m.graphql:1:24: 'Document' has the field 'title' twice: remove or rename one.")]
    // A field with arguments.
    [InlineData(
        "type T @node { name(a: Int): String! }",
        "m.graphql:1:21: 'T.name' takes no arguments in a model, the API adds its own: remove them.")]
    // A label of another type.
    [InlineData(
        "type T @node { name: String! }\ntype U @node(label: \"T\") { name: String! }",
        "m.graphql:2:21: The label 'T' belongs to 'T' already: choose another, one for each type.")]
    // A label of an interface.
    [InlineData(
        "type T @node(label: \"Entity\") { name: String! }",
        "m.graphql:1:21: The label 'Entity' belongs to the interface 'Entity': choose another.")]
    // A label that is no name.
    [InlineData(
        "type T @node(label: \"a`b\") { name: String! }",
        "m.graphql:1:21: The label 'a`b' is no name: write ASCII letters, digits and underscores, with a letter first, such as 'HOLDS_POSITION'.")]
    // A plural that is no name.
    [InlineData(
        "type T @node(plural: \"all-t\") { name: String! }",
        "m.graphql:1:22: The plural 'all-t' is no name: write ASCII letters, digits and underscores, with a letter first, such as 'HOLDS_POSITION'.")]
    // A prefix with a colon.
    [InlineData(
        "type T @node(prefix: \"t:\") { name: String! }",
        "m.graphql:1:22: The prefix 't:' cannot begin an id: write 1 to 50 ASCII letters, digits or '-', '_', '.', such as 'org'.")]
    // The prefix of relationships.
    [InlineData(
        "type T @node(prefix: \"rel\") { name: String! }",
        "m.graphql:1:22: The prefix 'rel' belongs to the ids of relationships: choose another.")]
    // A name with two underscores.
    [InlineData(
        "type __T @node { name: String! }",
        "m.graphql:1:6: The type name '__T' begins with two underscores, which GraphQL keeps for itself: rename it.")]
    // A field with two underscores.
    [InlineData(
        "type T @node { name: String! __a: Int }",
        "m.graphql:1:30: The field name '__a' begins with two underscores, which GraphQL keeps for itself: rename it.")]
    // Text that is no GraphQL.
    [InlineData(
        "type T @node {\n  name String\n}",
        "m.graphql:2:8: Syntax Error: Expected \":\", found Name \"String\".")]
    public void A_declaration_that_no_model_has_is_refused_with_its_place_and_remedy(string model, string mistakes) =>
        Assert.Equal(mistakes.Split('\n'), ModelText.Mistakes(model));
}
