namespace KnowledgeGraph.Tests.Model.Loading;

/// <summary>Names that the API or the store makes itself. Each bad example with all that is said of it.</summary>
public class ApiNameRuleTests
{
    [Theory]
    // A type of the API.
    [InlineData(
        "type PageInfo @node { name: String! }",
        "m.graphql:1:6: The type 'PageInfo' belongs to the API, and the declared type PageInfo would need it: rename the type, such as 'PageInfoRecord'.")]
    // A type of the questions.
    [InlineData(
        "type Path @node(plural: \"ways\") { name: String! }",
        "m.graphql:1:6: The type 'Path' belongs to the API, and the declared type Path would need it: rename the type, such as 'PathRecord'.")]
    // A generated enum.
    [InlineData(
        "enum RelationshipKind { A }",
        "m.graphql:1:6: The type 'RelationshipKind' belongs to the API, and the declared type RelationshipKind would need it: rename the type, such as 'RelationshipKindRecord'.")]
    // A type of change sets, declared as an enum.
    [InlineData(
        "enum ChangeMode { A }",
        "m.graphql:1:6: The type 'ChangeMode' belongs to the API, and the declared type ChangeMode would need it: rename the type, such as 'ChangeModeRecord'.")]
    // A type that describes relationships, named like an input.
    [InlineData(
        "type LocalizedText @relationshipProperties { a: Int }",
        "m.graphql:1:6: The type 'LocalizedText' belongs to the API, and the declared type LocalizedText would need it: rename the type, such as 'LocalizedTextRecord'.")]
    // An interface named like a caller.
    [InlineData(
        "interface Caller { a: Int }\ntype T implements Caller @node { name: String! }",
        "m.graphql:1:11: The type 'Caller' belongs to the API, and the declared type Caller would need it: rename the type, such as 'CallerRecord'.")]
    // The input that a type is recorded by.
    [InlineData(
        "type Evidence @node { name: String! }",
        "m.graphql:1:6: The type 'EvidenceInput' belongs to the API, and the type Evidence would need it: rename the type, such as 'EvidenceRecord'.")]
    // The input that a relationship is recorded by.
    [InlineData(
        "type T @node { name: String! a: T @relationship(type: \"RECORD\", direction: OUT) }",
        "m.graphql:1:55: The type 'RecordInput' belongs to the API, and the relationship type RECORD would need it: choose another, such as 'HAS_RECORD'.")]
    // A relationship type that reads like a type.
    [InlineData(
        "type T @node { name: String! a: T @relationship(type: \"CHANGE_SET\", direction: OUT) }",
        "m.graphql:1:55: The type 'ChangeSet' belongs to the API, and the relationship type CHANGE_SET would need it: choose another, such as 'HAS_CHANGE_SET'.")]
    // The filter of an enum.
    [InlineData(
        "enum ChangeOperation { A }",
        "m.graphql:1:6: The type 'ChangeOperation' belongs to the API, and the declared type ChangeOperation would need it: rename the type, such as 'ChangeOperationRecord'.\n"
        + "m.graphql:1:6: The type 'ChangeOperationFilter' belongs to the API, and the enum ChangeOperation would need it: rename the type, such as 'ChangeOperationRecord'.")]
    // The connection of a field.
    [InlineData(
        "type Edge @node { name: String! change: [Edge!]! @relationship(type: \"A\", direction: OUT) }",
        "m.graphql:1:33: The type 'EdgeChangeConnection' belongs to the API, and the field Edge.change would need it: rename the field, such as 'linkedChange'.")]
    // A root of the API by plural.
    [InlineData(
        "type Key @node { name: String! }",
        "m.graphql:1:6: The root field 'keys' belongs to the API, and all nodes of type Key would need it: name another with @node(plural:), such as 'allKeys'.")]
    // A root of the API by a plural that is given.
    [InlineData(
        "type T @node(plural: \"duplicates\") { name: String! }",
        "m.graphql:1:22: The root field 'duplicates' belongs to the API, and all nodes of type T would need it: name another with @node(plural:), such as 'allDuplicates'.")]
    // A root of the API by singular.
    [InlineData(
        "type Me @node { name: String! }",
        "m.graphql:1:6: The root field 'me' belongs to the API, and one Me would need it: rename the type, such as 'MeRecord'.")]
    // A type and its roots.
    [InlineData(
        "type Search @node { name: String! }",
        "m.graphql:1:6: The type 'SearchConnection' belongs to the API, and the type Search would need it: rename the type, such as 'SearchRecord'.\nm.graphql:1:6: The root field 'search' belongs to the API, and one Search would need it: rename the type, such as 'SearchRecord'.")]
    // Fields by which relationships are recorded.
    [InlineData(
        "type Job @relationshipProperties { from: Date evidence: String title: String }",
        "m.graphql:1:36: Every relationship has a built-in field 'from': rename this one, such as 'jobFrom'.\n"
        + "m.graphql:1:47: Every relationship has a built-in field 'evidence': rename this one, such as 'jobEvidence'.")]
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

    [Theory]
    [InlineData("from")]
    [InlineData("to")]
    [InlineData("implied")]
    [InlineData("negated")]
    [InlineData("supersedes")]
    [InlineData("evidence")]
    [InlineData("access")]
    public void A_field_by_which_every_relationship_is_recorded_is_reserved(string name) =>
        Assert.Equal(
            [$"m.graphql:1:34: Every relationship has a built-in field '{name}': rename this one, such as 'e{char.ToUpperInvariant(name[0])}{name[1..]}'."],
            ModelText.Mistakes($"type E @relationshipProperties {{ {name}: Int }}"));

    [Theory]
    [InlineData("Duplicate DuplicateConnection RelationshipCount Chance Bridge CoalitionBasis PairWeights BrokerResult CentralityResult EdgeChange")]
    [InlineData("SubgraphEdgeConnection EdgeChangeConnection NodeConnection TimelineConnection SnapshotInfo TruncationReason")]
    [InlineData("RecordNodes RecordRelationships ChangeSetInput FieldEvidenceInput Recorded ChangeSet ChangeSetConnection ChangeEditConnection")]
    [InlineData("ChangeConflict ChangeComment Change ChangeConnection ApiKey NewApiKey ChangeSetState ChangeOperationKind ChangeDecision")]
    [InlineData("ChangeEditKind IdentityVerdict CallerRole")]
    public void The_types_of_questions_and_of_recording_are_reserved(string names)
    {
        foreach (var name in names.Split(' '))
            Assert.Contains(
                ModelText.Mistakes($"type {name} @node(plural: \"x\") {{ name: String! }}"),
                mistake => mistake.Contains($"The type '{name}' belongs to the API", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_suggested_instead_of_a_name_of_the_API_is_free() =>
        Assert.NotNull(ModelText.Load("""
            type ChangeRecord @node { name: String! linkedChange: [ChangeRecord!]! @relationship(type: "HAS_CHANGE_SET", direction: OUT, properties: "Job") }
            type Broker2 @node(plural: "allBrokers") { name: String! }
            type Job @relationshipProperties { jobFrom: Date }
            """));
}
