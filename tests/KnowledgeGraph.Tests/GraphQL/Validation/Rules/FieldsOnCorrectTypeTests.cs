namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class FieldsOnCorrectTypeTests
{
    [Theory]
    [InlineData("""{ harbour(id: 1) { name n: name __typename } sighting { __typename } __schema { queryType { name } } __type(name: "Tug") { name } }""")]
    public void Fields_of_the_type_and_introspection_fields_are_fine(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("{ harbour(id: 1) { nam } }", """Cannot query field "nam" on type "Harbour". Did you mean "name"? (1:20)""")]
    [InlineData("{ harbour(id: 1) { xylophone } }", """Cannot query field "xylophone" on type "Harbour". (1:20)""")]
    [InlineData("{ vessel { nme: sisterz { flag } } }", """Cannot query field "sisterz" on type "Vessel". Did you mean "sisters"? (1:12)""")]
    [InlineData("{ harbour(id: 1) { __schema { types { name } } } }", """Cannot query field "__schema" on type "Harbour". (1:20)""")]
    public void An_unknown_field_is_refused_with_similar_names(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData(
        "{ vessel { seats } }",
        """Cannot query field "seats" on type "Vessel". Did you mean to use an inline fragment on "Ferry" or "Tug"? (1:12)""")]
    [InlineData(
        "{ vessel { engine { power } } }",
        """Cannot query field "engine" on type "Vessel". Did you mean to use an inline fragment on "Powered", "Ferry", or "Tug"? (1:12)""")]
    [InlineData(
        "{ sighting { flag } }",
        """Cannot query field "flag" on type "Sighting". Did you mean to use an inline fragment on "Powered", "Vessel", "Ferry", or "Tug"? (1:14)""")]
    public void A_field_of_some_possible_types_suggests_these(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData("{ harbour(id: 1) { quay { crane { load } } } }", """Cannot query field "quay" on type "Harbour". (1:20)""")]
    [InlineData("{ vessel { ... on Ferry { ... { wings } } } }", """Cannot query field "wings" on type "Ferry". Did you mean "twin"? (1:33)""")]
    public void Nothing_is_said_below_what_is_unknown(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
