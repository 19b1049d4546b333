using KnowledgeGraph.GraphQL.Language.Printing;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Opening;

namespace KnowledgeGraph.Tests.Query.Api;

/// <summary>The names that users rely on are there, with the types that they rely on.</summary>
public class ContractTests
{
    private static readonly Schema Api = ServedApi.Of(ModelLoader.LoadFolder(Path.Combine(Requirement.RepositoryRoot(), "schema"))).Schema;

    [Fact]
    public void Everything_in_the_API_has_a_description() => Assert.Empty(Described.Missing(Api));

    [Theory]
    [InlineData("Query", "node(id: ID!): Node")]
    [InlineData("Query", "nodes(ids: [ID!]!): [Node]!")]
    [InlineData("Query", "organization(id: ID!): Organization")]
    [InlineData(
        "Query", "organizations(where: OrganizationFilter, order: [OrganizationSort!], first: Int, after: String, last: Int, before: String): OrganizationConnection!")]
    [InlineData("Query", "people(where: PersonFilter, order: [PersonSort!], first: Int, after: String, last: Int, before: String): PersonConnection!")]
    [InlineData("Query", "statement(id: ID!): Statement")]
    [InlineData(
        "Query", "statements(where: StatementFilter, order: [StatementSort!], first: Int, after: String, last: Int, before: String): StatementConnection!")]
    [InlineData("Query", "document(id: ID!): Document")]
    [InlineData("Query", "documents(where: DocumentFilter, order: [DocumentSort!], first: Int, after: String, last: Int, before: String): DocumentConnection!")]
    [InlineData("Query", "about: About!")]
    [InlineData("Query", "asOf(valid: Date, undated: Boolean = true, known: DateTime, change: Long): Query")]
    [InlineData("Query", "entity(identifier: String!): Entity")]
    [InlineData("Query", "search(query: String!, types: [EntityType!], first: Int, after: String): SearchConnection")]
    [InlineData("Query", "suggest(prefix: String!, types: [EntityType!], first: Int): [Suggestion!]")]
    [InlineData("SearchConnection", "byType: [Facet!]!")]
    [InlineData("SearchConnection", "nodes: [Entity!]!")]
    [InlineData("SearchEdge", "score: Float!")]
    [InlineData("SearchEdge", "matchedName: String!")]
    [InlineData("SearchEdge", "language: Language")]
    [InlineData("SearchEdge", "node: Entity!")]
    [InlineData("Suggestion", "type: EntityType!")]
    [InlineData("OrganizationConnection", "totalCount: Int!")]
    [InlineData("OrganizationConnection", "nodes: [Organization!]!")]
    [InlineData("OrganizationConnection", "edges: [OrganizationEdge!]!")]
    [InlineData("OrganizationConnection", "pageInfo: PageInfo!")]
    [InlineData("OrganizationConnection", "facets(by: [OrganizationFacet!]!, limit: Int = 20): [Facet!]!")]
    [InlineData("OrganizationPeopleEdge", "cursor: String!")]
    [InlineData("OrganizationPeopleEdge", "node: Person!")]
    [InlineData("OrganizationPeopleEdge", "id: ID!")]
    [InlineData("OrganizationPeopleEdge", "title(language: Language): String")]
    [InlineData("OrganizationPeopleEdge", "since: Date")]
    [InlineData("OrganizationPeopleEdge", "until: Date")]
    [InlineData("OrganizationPeopleEdge", "confidence: Float")]
    [InlineData("OrganizationPeopleEdge", "attestedOn: [Date!]!")]
    [InlineData("OrganizationPeopleEdge", "kind: RelationshipKind!")]
    [InlineData("OrganizationPeopleEdge", "properties: JSON!")]
    [InlineData(
        "OrganizationPeopleEdge",
        "statements(where: StatementFilter, order: [StatementSort!], first: Int, after: String, last: Int, before: String): StatementConnection!")]
    [InlineData(
        "Organization",
        "people(where: OrganizationPeopleFilter, order: [OrganizationPeopleSort!], first: Int, after: String, last: Int, before: String): OrganizationPeopleConnection!")]
    [InlineData(
        "Organization",
        "initiatives(where: ActorInitiativesFilter, order: [ActorInitiativesSort!], first: Int, after: String, last: Int, before: String): ActorInitiativesConnection!")]
    [InlineData(
        "Person", "initiatives(where: ActorInitiativesFilter, order: [ActorInitiativesSort!], first: Int, after: String, last: Int, before: String): ActorInitiativesConnection!")]
    [InlineData(
        "Actor", "initiatives(where: ActorInitiativesFilter, order: [ActorInitiativesSort!], first: Int, after: String, last: Int, before: String): ActorInitiativesConnection!")]
    [InlineData(
        "Event", "topics(where: UndertakingTopicsFilter, order: [UndertakingTopicsSort!], first: Int, after: String, last: Int, before: String): UndertakingTopicsConnection!")]
    [InlineData(
        "Topic", "documents(where: EntityDocumentsFilter, order: [EntityDocumentsSort!], first: Int, after: String, last: Int, before: String): EntityDocumentsConnection!")]
    [InlineData("Organization", "parent: Organization")]
    [InlineData("Organization", "parentEdge: OrganizationParentEdge")]
    [InlineData("Organization", "name(language: Language): String!")]
    [InlineData("Partnership", "purpose(language: Language): String")]
    [InlineData("Entity", "description(language: Language): String")]
    [InlineData("Entity", "aliases: [String!]!")]
    [InlineData("Entity", "names: [Name!]!")]
    [InlineData("Entity", "identifiers: [String!]!")]
    [InlineData("Document", "numbers: NumberNotation")]
    [InlineData("Document", "issuedIn: Place")]
    [InlineData("Place", "parent: Place")]
    [InlineData(
        "Place", "places(where: PlacePlacesFilter, order: [PlacePlacesSort!], first: Int, after: String, last: Int, before: String): PlacePlacesConnection!")]
    [InlineData(
        "Person", "stances(where: ActorStancesFilter, order: [ActorStancesSort!], first: Int, after: String, last: Int, before: String): ActorStancesConnection!")]
    [InlineData(
        "Topic", "stances(where: MatterStancesFilter, order: [MatterStancesSort!], first: Int, after: String, last: Int, before: String): MatterStancesConnection!")]
    [InlineData("ActorStancesEdge", "stance: Stance")]
    [InlineData("ActorStancesEdge", "words(language: Language): String")]
    [InlineData("OrganizationContactsEdge", "about(language: Language): String")]
    [InlineData("Entity", "degree: Int!")]
    [InlineData("Entity", "updatedAt: DateTime")]
    [InlineData(
        "Entity", "statements(where: StatementFilter, order: [StatementSort!], first: Int, after: String, last: Int, before: String): StatementConnection!")]
    [InlineData("Document", "citation(style: CitationStyle = APA): String")]
    [InlineData("Statement", "subject: Node!")]
    [InlineData("Statement", "object: Node")]
    [InlineData("Statement", "kind: RelationshipKind")]
    [InlineData("Statement", "value: JSON")]
    [InlineData("Statement", "quote: String")]
    [InlineData("Statement", "supersededBy: Statement")]
    [InlineData("Statement", "contradicts: [Statement!]!")]
    [InlineData("Statement", "rank: StatementRank!")]
    [InlineData("Statement", "rankReason: String")]
    [InlineData("Statement", "rankedBy: String")]
    [InlineData("Statement", "negated: Boolean!")]
    [InlineData("Statement", "statedSubject: ID!")]
    [InlineData("Statement", "statedObject: ID")]
    [InlineData("Statement", "document: Document")]
    [InlineData("Facet", "field: String!")]
    [InlineData("Facet", "value: String")]
    [InlineData("Facet", "count: Int!")]
    [InlineData("Name", "text: String!")]
    [InlineData("Name", "language: Language")]
    [InlineData("About", "version: String!")]
    [InlineData("About", "model: String!")]
    [InlineData("About", "change: Long!")]
    [InlineData("About", "counts: [TypeCount!]!")]
    [InlineData("About", "loadedAt: DateTime")]
    [InlineData("Relationship", "id: ID!")]
    [InlineData("Relationship", "kind: RelationshipKind!")]
    [InlineData("Relationship", "confidence: Float")]
    [InlineData("Relationship", "properties: JSON!")]
    public void A_field_of_the_contract_is_as_it_says(string type, string field)
    {
        var container = Assert.IsAssignableFrom<FieldContainerType>(Api.GetType(type));
        Assert.Contains(field, container.Fields.Select(Show));
    }

    [Theory]
    [InlineData(
        "OrganizationFilter",
        "and or id name anyName kind country acronym website parent people units initiatives partnerships statements documents updatedAt description aliases identifiers")]
    [InlineData("OrganizationPeopleFilter", "and or node edge")]
    [InlineData("OrganizationPeopleListFilter", "some all none any")]
    [InlineData("ActorFilter", "and or id name organization person initiatives")]
    [InlineData("HoldsPositionFilter", "and or id title since until confidence attestedOn")]
    [InlineData("StringFilter", "eq neq in nin contains ncontains startsWith nstartsWith endsWith nendsWith matches")]
    [InlineData("DateFilter", "eq neq in nin gt ngt gte ngte lt nlt lte nlte")]
    [InlineData("DecimalFilter", "eq neq in nin gt ngt gte ngte lt nlt lte nlte")]
    [InlineData("LongFilter", "eq neq in nin gt ngt gte ngte lt nlt lte nlte")]
    [InlineData("OrganizationKindFilter", "eq neq in nin")]
    [InlineData("IDFilter", "eq neq in nin")]
    [InlineData("BooleanFilter", "eq neq")]
    [InlineData("StringListFilter", "some all none any")]
    [InlineData("OrganizationSort", "id name kind country acronym website updatedAt description")]
    [InlineData("OrganizationPeopleSort", "node edge")]
    [InlineData("HoldsPositionSort", "id title since until confidence")]
    public void An_input_of_the_contract_has_its_keys(string type, string keys)
    {
        var input = Assert.IsType<InputObjectType>(Api.GetType(type));
        Assert.Empty(keys.Split(' ').Except(input.Fields.Select(field => field.Name)));
    }

    [Theory]
    [InlineData("OrganizationFilter", "degree names")]
    [InlineData("DocumentFilter", "citation")]
    [InlineData("StatementFilter", "quote value")]
    [InlineData("OrganizationSort", "degree aliases names people")]
    [InlineData("BooleanFilter", "in gt")]
    [InlineData("StringFilter", "gt nmatches")]
    public void An_input_of_the_contract_lacks_what_is_computed_or_has_no_order(string type, string keys)
    {
        var input = Assert.IsType<InputObjectType>(Api.GetType(type));
        Assert.Empty(keys.Split(' ').Intersect(input.Fields.Select(field => field.Name)));
    }

    [Theory]
    [InlineData("EntityType", "ORGANIZATION PERSON INITIATIVE PARTNERSHIP EVENT AGREEMENT TOPIC PLACE INDICATOR DOCUMENT")]
    [InlineData(
        "RelationshipKind",
        "HOLDS_POSITION PART_OF TAKES_PART_IN PARTNER_IN ATTENDS WORKS_WITH RUNS_UNDER HELD_FOR FOLLOWS PART_OF_INITIATIVE BASED_ON ESTABLISHED_UNDER BASED_IN HELD_IN CONCERNS TAKES_STANCE_ON WITHIN ISSUED_IN MEASURES FLOWS_FROM FLOWS_TO PUBLISHED_BY MENTIONS")]
    [InlineData("OrganizationKind", "GOVERNMENT MULTILATERAL ASSOCIATION COMPANY NGO THINK_TANK COMMITTEE EMBASSY UNIVERSITY OTHER")]
    [InlineData("ParticipationRole", "CONVENER HOST OPENER SPEAKER PARTICIPANT PARTNER FUNDER MEMBER CONTRIBUTOR RECIPIENT")]
    [InlineData("StatementStatus", "PROPOSED ACCEPTED REJECTED RETRACTED")]
    [InlineData("Stance", "SUPPORTS OPPOSES NEUTRAL")]
    [InlineData("NumberNotation", "POINT_DECIMALS COMMA_DECIMALS")]
    [InlineData("DocumentKind", "PRESS_RELEASE REPORT AGREEMENT_TEXT ARTICLE WEB_PAGE REGISTER OTHER")]
    [InlineData("ObservationPrecision", "EXACT ABOUT AT_LEAST AT_MOST")]
    [InlineData("CitationStyle", "APA BIBTEX CSL_JSON")]
    [InlineData("Language", "ES EN FR")]
    [InlineData("OrganizationFacet", "KIND COUNTRY ACRONYM")]
    [InlineData("ObservationFacet", "UNIT CURRENCY PRECISION CONFIRMED")]
    public void An_enum_of_the_contract_has_its_values(string type, string values)
    {
        var defined = Assert.IsAssignableFrom<EnumType>(Api.GetType(type)).Values.Select(value => value.Name).ToList();
        Assert.Empty(values.Split(' ').Except(defined));
    }

    [Fact]
    public void Every_node_type_has_its_two_roots_and_every_edge_of_a_relationship_is_a_Relationship()
    {
        var roots = Api.QueryType!.Fields.Select(field => field.Type.Named.Name).ToHashSet();
        var nodes = Api.GetPossibleTypes(Api.GetType("Node")!);
        Assert.Equal(12, nodes.Count);
        Assert.All(nodes, node => Assert.Superset(new HashSet<string> { node.Name, node.Name + "Connection" }, roots));
        var relationship = Api.GetPossibleTypes(Api.GetType("Relationship")!).Select(type => type.Name).ToList();
        Assert.Contains("OrganizationPeopleEdge", relationship);
        Assert.Contains("OrganizationParentEdge", relationship);
        Assert.DoesNotContain("OrganizationEdge", relationship);
        Assert.False(((ObjectType)Api.GetType("OrganizationParentEdge")!).Fields.Contains("cursor"));
    }

    [Theory]
    [InlineData("OrganizationSort")]
    [InlineData("OrganizationPeopleSort")]
    [InlineData("HoldsPositionSort")]
    [InlineData("StatementSort")]
    public void Sorts_take_one_key_an_object(string type) => Assert.True(Assert.IsType<InputObjectType>(Api.GetType(type)).IsOneOf);

    private static string Show(FieldDefinition field) =>
        field.Name
        + (field.Arguments.Count == 0 ? ""
            : $"({string.Join(", ", field.Arguments.Select(argument => $"{argument.Name}: {argument.Type}{(argument.DefaultValue is null ? "" : $" = {Printer.Print(argument.DefaultValue)}")}"))})")
        + $": {field.Type}";
}
