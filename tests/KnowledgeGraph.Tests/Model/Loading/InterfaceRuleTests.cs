namespace KnowledgeGraph.Tests.Model.Loading;

/// <summary>Interfaces and what types inherit from them. Each bad example with all that is said of it.</summary>
public class InterfaceRuleTests
{
    [Theory]
    // An unknown interface.
    [InlineData(
        "type T implements Actr @node { name: String! }\ninterface Actor { a: Int }\ntype U implements Actor @node { name: String! }",
        "m.graphql:1:19: There is no interface 'Actr': declare it, or correct the name. Did you mean 'Actor'?")]
    // A type as interface.
    [InlineData(
        "type T @node { name: String! }\ntype U implements T @node { name: String! }",
        "m.graphql:2:19: 'U' cannot implement 'T', which is no interface: name an interface, or remove it.")]
    // An interface twice.
    [InlineData(
        "interface I { a: Int }\ntype T implements I & I @node { name: String! }",
        "m.graphql:2:23: 'T' implements 'I' twice: remove one.")]
    // Interfaces in a circle.
    [InlineData(
        "interface I implements J { a: Int }\ninterface J implements I { b: Int }\ntype T implements I @node { name: String! }",
        "m.graphql:1:11: The interface 'I' implements itself by way of J: remove one 'implements' of the circle.\nm.graphql:2:11: The interface 'J' implements itself by way of I: remove one 'implements' of the circle.")]
    // An interface of an edge type.
    [InlineData(
        "interface I { a: Int }\ntype T implements I @node { name: String! }\ntype E implements I @relationshipProperties { b: Int }",
        "m.graphql:3:19: 'E' describes relationships and implements no interface: remove 'implements'.")]
    // An interface that nobody implements.
    [InlineData(
        "interface I { a: Int }",
        "m.graphql:1:11: No type implements the interface 'I': let one implement it, or remove it.")]
    // A repeated field of another type.
    [InlineData(
        "interface I { a: Int }\ntype T implements I @node { name: String! a: String }",
        "m.graphql:2:46: 'T.a' has the type String, and Int on an interface of 'T': make them the same, or rename one.")]
    // A built in field of another type.
    [InlineData(
        "type T @node { name: String! degree: String }",
        "m.graphql:1:38: 'T.degree' has the type String, and Int! on an interface of 'T': make them the same, or rename one.")]
    // A repeated relationship of another direction.
    [InlineData(
        "interface I { a: [T!]! @relationship(type: \"A\", direction: OUT) }\ntype T implements I @node { name: String! a: [T!]! @relationship(type: \"A\", direction: IN) }",
        "m.graphql:2:43: 'T.a' repeats I.a (m.graphql:1:15) with another direction: make them the same, or leave it out here.")]
    // A repeated relationship of another shape.
    [InlineData(
        "interface I { a: [T!]! @relationship(type: \"A\", direction: OUT) }\ntype T implements I @node { name: String! a: T @relationship(type: \"A\", direction: OUT) }",
        "m.graphql:2:43: 'T.a' repeats I.a (m.graphql:1:15) with another type: make them the same, or leave it out here.")]
    // A relationship from two interfaces.
    [InlineData(
        "interface I { a: [T!]! @relationship(type: \"A\", direction: OUT) }\ninterface J { a: [T!]! @relationship(type: \"B\", direction: OUT) }\ntype T implements I & J @node { name: String! }",
        "m.graphql:3:6: 'T' inherits 'a' from both 'J' and 'I': declare it on one interface that both implement, or rename one.")]
    // A value here and a relationship there.
    [InlineData(
        "interface I { a: [T!]! @relationship(type: \"A\", direction: OUT) }\ntype T implements I @node { name: String! a: Int }",
        "m.graphql:2:43: 'T' has 'a' both as a value and as a relationship (I.a (m.graphql:1:15)): rename one.")]
    // A built in field of a nameless node.
    [InlineData(
        "type T @node { a: Int updatedAt: String }",
        "m.graphql:1:23: Every node type has built-in fields 'statements' and 'updatedAt': rename those of 'T'.")]
    public void An_interface_that_cannot_hold_is_refused_with_its_place_and_remedy(string model, string mistakes) =>
        Assert.Equal(mistakes.Split('\n'), ModelText.Mistakes(model));
}
