using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;

namespace KnowledgeGraph.Tests.Model.Loading;

/// <summary>Who takes part in what, who is for it, and what explains a number. Each bad example with all that is said of it.</summary>
public class ParticipationRuleTests
{
    [Theory]
    // A participation of no relationship.
    [InlineData(
        "type T @node { name: String! a: Int @participation }",
        "m.graphql:1:37: '@participation' is for fields that follow relationships: remove it, or add @relationship to 'T.a'.")]
    // A part of no relationship.
    [InlineData(
        "type E @relationshipProperties { a: Int @part }",
        "m.graphql:1:41: '@part' is for fields that follow relationships: remove it, or add @relationship to 'E.a'.")]
    // A participation on the field that goes IN.
    [InlineData(
        "type T @node { name: String! in: [U!]! @relationship(type: \"A\", direction: OUT) }\n"
        + "type U @node { name: String! who: [T!]! @relationship(type: \"A\", direction: IN) @participation }",
        "m.graphql:2:81: '@participation' is for the field that goes OUT from who takes part: move it to 'T.in'.")]
    // A participation of which there is no other field.
    [InlineData(
        "type U @node { name: String! who: [U!]! @relationship(type: \"A\", direction: IN) @participation }",
        "m.graphql:1:81: '@participation' is for the field that goes OUT from who takes part: declare such a field on 'U', and move it there.")]
    // A participation in what has no name.
    [InlineData(
        "type T @node { name: String! in: [U!]! @relationship(type: \"A\", direction: OUT) @participation }\ntype U @node { a: Int }",
        "m.graphql:1:81: '@participation' needs names at both ends, since coalitions list them, and 'U' has none: "
        + "give it 'name: String! @localized', or remove '@participation'.")]
    // A participation with an argument.
    [InlineData(
        "type T @node { name: String! in: [T!]! @relationship(type: \"A\", direction: OUT) @participation(of: \"T\") }",
        "m.graphql:1:96: '@participation' has no argument 'of': it takes none, remove it.")]
    // A part of what nobody takes part in.
    [InlineData(
        "type T @node { name: String! whole: T @relationship(type: \"A\", direction: OUT) @part }",
        "m.graphql:1:80: Nothing takes part in 'T', so none of it counts as a part: add '@participation' to a field that leads there, or remove '@part'.")]
    // A part that is a participation.
    [InlineData(
        "type T @node { name: String! whole: [T!]! @relationship(type: \"A\", direction: OUT) @part @participation }",
        "m.graphql:1:84: The relationship type 'A' cannot be both '@participation' and '@part': remove one.")]
    // A stance of a node.
    [InlineData(
        "type T @node { name: String! a: K @stance(for: [\"X\"], against: []) }\nenum K { X }",
        "m.graphql:1:35: '@stance' is for fields of @relationshipProperties types: remove it from 'T.a', or move it to one.")]
    // A stance that is no enum.
    [InlineData(
        "type E @relationshipProperties { a: String @stance(for: [\"X\"], against: []) }",
        "m.graphql:1:44: '@stance' is for a single enum: give 'E.a' an enum as type, or remove '@stance'.")]
    // A stance of unknown values.
    [InlineData(
        "type E @relationshipProperties { a: K @stance(for: [\"PRO\", \"CONTR\"], against: [\"Z\"]) }\nenum K { PRO CONTRA }",
        "m.graphql:1:60: '@stance' names 'CONTR', which is no value of 'K': name one of PRO, CONTRA. Did you mean 'CONTRA'?\n"
        + "m.graphql:1:80: '@stance' names 'Z', which is no value of 'K': name one of PRO, CONTRA.")]
    // A value for and against.
    [InlineData(
        "type E @relationshipProperties { a: K @stance(for: [\"X\"], against: [\"X\"]) }\nenum K { X }",
        "m.graphql:1:69: '@stance' names 'X' both for and against: remove it from one of the two.")]
    // A stance without the other side.
    [InlineData(
        "type E @relationshipProperties { a: K @stance(for: [\"X\"]) }\nenum K { X }",
        "m.graphql:1:39: '@stance' needs the argument 'against': add against: and a list of texts, such as [\"name\"].")]
    // Two stances on one edge.
    [InlineData(
        "type E @relationshipProperties { a: K @stance(for: [\"X\"], against: []) b: K @stance(for: [\"X\"], against: []) }\nenum K { X }",
        "m.graphql:1:77: '@stance' stands on 'E.a' already: keep one field of 'E' that says it.")]
    // A stance on what has no name.
    [InlineData(
        "type T @node { name: String! on: [U!]! @relationship(type: \"A\", direction: OUT, properties: \"E\") }\ntype U @node { a: Int }\n"
        + "type E @relationshipProperties { a: K @stance(for: [\"X\"], against: []) }\nenum K { X }",
        "m.graphql:1:93: '@stance' needs names at both ends, since coalitions list them, and 'U' has none: "
        + "give it 'name: String! @localized', or remove '@stance'.")]
    // A stance of a relationship field.
    [InlineData(
        "type T @node { name: String! on: [T!]! @relationship(type: \"A\", direction: OUT) @stance(for: [], against: []) }",
        "m.graphql:1:81: '@stance' is for values, and 'T.on' follows relationships: remove it.")]
    // A quantity that is no number.
    [InlineData(
        "type T @node { a: String @quantity b: [Int!] @quantity }",
        "m.graphql:1:26: '@quantity' is for a single number: give 'T.a' the type Int, Long, Float or Decimal, or remove it.\n"
        + "m.graphql:1:46: '@quantity' is for a single number: give 'T.b' the type Int, Long, Float or Decimal, or remove it.")]
    // A quantity of a relationship.
    [InlineData(
        "type E @relationshipProperties { a: Int @quantity }",
        "m.graphql:1:41: '@quantity' is for fields of nodes, and 'E' describes relationships: remove it.")]
    // A quantity that names what is not there, is itself, or is of the wrong kind.
    [InlineData(
        "type T @node { a: Int @quantity(unit: \"unti\", currency: \"a\", precision: \"unit\") unit: String }",
        "m.graphql:1:39: '@quantity(unit:)' on 'T.a' names 'unti', which is no other single field of 'T' that is a text or an enum: "
        + "name the field that says what the number counts. Did you mean 'unit'?\n"
        + "m.graphql:1:57: '@quantity(currency:)' on 'T.a' names 'a', which is no other single field of 'T' that is a text or an enum: "
        + "name the field that says in which money the number is.\n"
        + "m.graphql:1:73: '@quantity(precision:)' on 'T.a' names 'unit', which is no other single field of 'T' that is an enum: "
        + "name the field that says how exactly the number is meant.")]
    public void What_coalitions_and_figures_rest_on_is_refused_where_it_cannot_be_so(string model, string mistakes) =>
        Assert.Equal(mistakes.Split('\n'), ModelText.Mistakes(model));

    [Fact]
    public void The_model_keeps_who_takes_part_in_what_what_is_a_part_who_is_for_it_and_what_explains_a_number()
    {
        var model = ModelLoader.LoadFolder(Path.Combine(Requirement.RepositoryRoot(), "schema"));

        Assert.Equal(
            ["ATTENDS", "PARTNER_IN", "TAKES_PART_IN"],
            model.RelationshipTypes.Values.Where(type => type.IsParticipation).Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.Equal("HELD_FOR", Assert.Single(model.RelationshipTypes.Values, type => type.IsPart).Name);
        var stance = Assert.Single(model.RelationshipTypes["TAKES_STANCE_ON"].Properties, property => property.Stance is not null);
        Assert.Equal(["SUPPORTS"], stance.Stance!.For);
        Assert.Equal(["OPPOSES"], stance.Stance.Against);
        Assert.Equal(new Quantity("unit", "currency", "precision"), model.NodeTypes["Observation"].Properties["value"].Quantity);
    }

    [Fact]
    public void A_number_of_an_interface_is_explained_for_all_that_implement_it()
    {
        var model = ModelText.Load("""
            interface Counted { much: Int @quantity(unit: "unit") unit: String }
            type T implements Counted @node { name: String! }
            """);

        Assert.Equal(new Quantity("unit", null, null), model.NodeTypes["T"].Properties["much"].Quantity);
    }
}
