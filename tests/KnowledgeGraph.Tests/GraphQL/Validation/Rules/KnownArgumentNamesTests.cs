namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class KnownArgumentNamesTests
{
    [Theory]
    [InlineData("""{ harbour(id: 1) { berths(first: 3, kinds: [OIL]) { number @include(if: true) @remark(text: "x") } } }""")]
    public void Arguments_of_fields_and_directives_are_known(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData(
        "{ harbour(id: 1) { berths(frst: 3, deep: true) { number } } }",
        """Unknown argument "frst" on field "Harbour.berths". Did you mean "first"? (1:27)""",
        """Unknown argument "deep" on field "Harbour.berths". (1:36)""")]
    [InlineData(
        "{ vessel { name(fulll: true) ... on Ferry { seats(x: 1) } } }",
        """Unknown argument "fulll" on field "Vessel.name". Did you mean "full"? (1:17)""",
        """Unknown argument "x" on field "Ferry.seats". (1:51)""")]
    [InlineData("""{ today @remark(txt: "x") }""", """Unknown argument "txt" on directive "@remark". Did you mean "text"? (1:17)""")]
    [InlineData("{ today @skip(if: true, unless: false) }", """Unknown argument "unless" on directive "@skip". (1:25)""")]
    public void An_unknown_argument_is_refused_with_similar_names(string document, params string[] errors) => Fleet.Refuses(document, errors);

    [Theory]
    [InlineData("{ harbor(id: 1) { id } }", """Cannot query field "harbor" on type "Query". Did you mean "harbour" or "harbours"? (1:3)""")]
    [InlineData("{ today @wet(by: 1) }", """Unknown directive "@wet". (1:9)""")]
    public void Arguments_of_what_is_unknown_are_not_judged(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
