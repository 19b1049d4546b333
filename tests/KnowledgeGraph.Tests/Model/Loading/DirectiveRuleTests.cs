namespace KnowledgeGraph.Tests.Model.Loading;

/// <summary>Directives and their arguments. Each bad example with all that is said of it.</summary>
public class DirectiveRuleTests
{
    [Theory]
    // An unknown directive.
    [InlineData(
        "type T @nodde { name: String! }",
        "m.graphql:1:8: There is no directive '@nodde': remove it, or use one of @node, @relationship, @relationshipProperties, @name, @localized, @alias, @unique, @index, @date, @quantity, @participation, @part, @stance, @iri, @readonly, @private. Did you mean '@node'?")]
    // A directive of the built in file.
    [InlineData(
        "type T @node { name: String! a: Int @computed }",
        "m.graphql:1:37: There is no directive '@computed': remove it, or use one of @node, @relationship, @relationshipProperties, @name, @localized, @alias, @unique, @index, @date, @quantity, @participation, @part, @stance, @iri, @readonly, @private.")]
    // A directive on the wrong thing.
    [InlineData(
        "type T @node { name: String! @node }",
        "m.graphql:1:30: '@node' cannot stand on a field: it belongs on a type. Move or remove it.")]
    // A directive on an enum value.
    [InlineData(
        "enum E { A @index }",
        "m.graphql:1:12: '@index' cannot stand on an enum value: it belongs on a field. Move or remove it.")]
    // A directive twice.
    [InlineData(
        "type T @node { name: String! @index @index }",
        "m.graphql:1:37: '@index' stands here twice: remove one.")]
    // An unknown argument.
    [InlineData(
        "type T @node(lable: \"X\") { name: String! }",
        "m.graphql:1:14: '@node' has no argument 'lable': it takes label, plural, prefix, order. Did you mean 'label'?")]
    // An argument where none is.
    [InlineData(
        "type T @node { name: String! @index(a: 1) }",
        "m.graphql:1:37: '@index' has no argument 'a': it takes none, remove it.")]
    // An argument twice.
    [InlineData(
        "type T @node(label: \"A\", label: \"B\") { name: String! }",
        "m.graphql:1:26: The argument 'label' of '@node' is given twice: remove one.")]
    // A number for a text.
    [InlineData(
        "type T @node(label: 1) { name: String! }",
        "m.graphql:1:21: The argument 'label' of '@node' takes a text in quotes.")]
    // A text in a list for a text.
    [InlineData(
        "type T @node(order: [1]) { name: String! }",
        "m.graphql:1:21: The argument 'order' of '@node' takes a list of texts, such as [\"name\"].")]
    // A text for a flag.
    [InlineData(
        "type T @node { name: String! a: [T!]! @relationship(type: \"A\", direction: OUT, traverse: \"no\") }",
        "m.graphql:1:90: The argument 'traverse' of '@relationship' takes true or false.")]
    // A quoted direction.
    [InlineData(
        "type T @node { name: String! a: [T!]! @relationship(type: \"A\", direction: \"OUT\") }",
        "m.graphql:1:75: The argument 'direction' of '@relationship' takes OUT or IN, without quotes.")]
    // A missing argument.
    [InlineData(
        "type T @node { name: String! a: [T!]! @relationship(type: \"A\") }",
        "m.graphql:1:39: '@relationship' needs the argument 'direction': add direction: and OUT or IN, without quotes.")]
    public void A_directive_that_says_nothing_is_refused_with_its_place_and_remedy(string model, string mistakes) =>
        Assert.Equal(mistakes.Split('\n'), ModelText.Mistakes(model));
}
