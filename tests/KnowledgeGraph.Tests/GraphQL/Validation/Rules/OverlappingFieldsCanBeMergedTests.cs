namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class OverlappingFieldsCanBeMergedTests
{
    [Theory]
    [InlineData("{ ferry { seats seats twin { flag } twin { tonnage } } }")]
    [InlineData("{ harbour(id: 1) { id } harbour(id: 1) { name } }")]
    [InlineData("query ($x: ID!) { harbour(id: $x) { id } harbour(id: $x) { name } }")]
    [InlineData("""{ vessel(name: "a", tonnage: 1) { flag } vessel(tonnage: 1, name: "a") { flag } }""")]
    [InlineData("{ sightings(near: { north: 1, east: 2 }) { __typename } sightings(near: { east: 2, north: 1 }) { __typename } }")]
    [InlineData("{ today @skip(if: true) today @ofField }")]
    public void Equal_fields_merge(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("{ vessel { ... on Ferry { x: flag } ... on Tug { x: flag } } }")]
    [InlineData("{ vessel { ... on Ferry { x: name(full: true) } ... on Tug { x: seats } } }")]
    [InlineData("{ sighting { ... on Ferry { twin { f: flag } } ... on Tug { twin { f: flag } } } }")]
    [InlineData("{ vessel { ... on Ferry { n: name(full: true) } ... on Tug { n: name(full: false) } } }")]
    [InlineData("{ vessel { ... on Ferry { t: twin { n: name } } ... on Tug { t: twin { n: seats } } } }")]
    public void Different_fields_merge_on_different_objects_if_they_look_alike(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData(
        "{ ferry { x: flag x: name } }",
        """Fields "x" conflict because "flag" and "name" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:11, 1:19)""")]
    [InlineData(
        "{ ferry { flag: name flag } }",
        """Fields "flag" conflict because "name" and "flag" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:11, 1:22)""")]
    [InlineData(
        "{ vessel { x: flag ... on Ferry { x: name } } }",
        """Fields "x" conflict because "flag" and "name" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:12, 1:35)""")]
    [InlineData(
        "{ vessel { ... on Vessel { x: flag } ... on Powered { x: name } } }",
        """Fields "x" conflict because "flag" and "name" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:28, 1:55)""")]
    public void Different_fields_under_one_name_are_refused(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData(
        "{ harbour(id: 1) { id } harbour(id: 2) { id } }",
        """Fields "harbour" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:25)""")]
    [InlineData(
        """{ vessel { flag } vessel(name: "a") { flag } }""",
        """Fields "vessel" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:19)""")]
    [InlineData(
        "query ($x: ID!, $y: ID!) { harbour(id: $x) { id } harbour(id: $y) { id } }",
        """Fields "harbour" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:28, 1:51)""")]
    [InlineData(
        "{ vessel(name: \"a\") { flag } vessel(name: \"\"\"a\"\"\") { flag } }",
        """Fields "vessel" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:30)""")]
    [InlineData(
        "{ today(of: [1, 2]) today(of: [2, 1]) }",
        """Fields "today" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:21)""")]
    public void Different_arguments_are_refused(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData(
        "{ vessel { ... on Ferry { seats } ... on Tug { seats } } }",
        """Fields "seats" conflict because they return conflicting types "Int!" and "String". Use different aliases on the fields to fetch both if this was intentional. (1:27, 1:48)""")]
    [InlineData(
        "{ sighting { ... on Ferry { x: tonnage } ... on Buoy { x: tonnage } } }",
        """Fields "x" conflict because they return conflicting types "Int" and "[Int]". Use different aliases on the fields to fetch both if this was intentional. (1:29, 1:56)""")]
    [InlineData(
        "{ sighting { ... on Ferry { x: seats } ... on Tug { x: tonnage } } }",
        """Fields "x" conflict because they return conflicting types "Int!" and "Int". Use different aliases on the fields to fetch both if this was intentional. (1:29, 1:53)""")]
    [InlineData(
        "{ sighting { ... on Ferry { twin { flag } } ... on Buoy { twin { light } } } }",
        """Fields "twin" conflict because they return conflicting types "Ferry" and "[Buoy]". Use different aliases on the fields to fetch both if this was intentional. (1:29, 1:59)""")]
    [InlineData(
        "{ sighting { ... on Ferry { t: twin { v: seats } } ... on Tug { t: twin { v: seats } } } }",
        """Fields "t" conflict because subfields "v" conflict because they return conflicting types "Int!" and "String". Use different aliases on the fields to fetch both if this was intentional. (1:29, 1:39, 1:65, 1:75)""")]
    public void Fields_of_different_objects_must_look_alike(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData(
        "{ ferry { twin { x: flag } twin { x: name } } }",
        """Fields "twin" conflict because subfields "x" conflict because "flag" and "name" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:11, 1:18, 1:28, 1:35)""")]
    [InlineData(
        "{ ferry { twin { twin { x: flag } } } ferry { twin { twin { x: name } } } }",
        """Fields "ferry" conflict because subfields "twin" conflict because subfields "twin" conflict because subfields "x" conflict because "flag" and "name" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:11, 1:18, 1:25, 1:39, 1:47, 1:54, 1:61)""")]
    [InlineData(
        "{ ferry { ...A twin { ...B } } } fragment A on Ferry { twin { x: flag } } fragment B on Ferry { x: name }",
        """Fields "twin" conflict because subfields "x" conflict because "flag" and "name" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:56, 1:63, 1:16, 1:97)""")]
    public void What_is_selected_below_must_merge_too(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData(
        "{ ferry { ...A ...B } } fragment A on Ferry { x: flag } fragment B on Ferry { x: name }",
        """Fields "x" conflict because "flag" and "name" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:47, 1:79)""")]
    [InlineData(
        "{ ferry { ...A } } fragment A on Ferry { ...B x: flag } fragment B on Ferry { ... { x: name } }",
        """Fields "x" conflict because "name" and "flag" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:85, 1:47)""")]
    [InlineData(
        "{ a: ferry { ...A } b: ferry { ...A } } fragment A on Ferry { x: flag x: name }",
        """Fields "x" conflict because "flag" and "name" are different fields. Use different aliases on the fields to fetch both if this was intentional. (1:63, 1:71)""")]
    public void Fragments_are_followed(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData(
        "{ vessel { ... on Ferry { x: wings } ... on Tug { x: pull } } }",
        """Cannot query field "wings" on type "Ferry". Did you mean "twin"? (1:27)""")]
    public void Nothing_is_said_of_types_that_are_unknown(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
