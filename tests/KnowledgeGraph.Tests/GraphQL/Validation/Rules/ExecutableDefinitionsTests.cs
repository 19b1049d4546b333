namespace KnowledgeGraph.Tests.GraphQL.Validation.Rules;

public class ExecutableDefinitionsTests
{
    [Theory]
    [InlineData("{ today }")]
    [InlineData("query Q { vessel { ...F } } fragment F on Vessel { flag }")]
    public void Operations_and_fragments_are_executable(string document) => Fleet.Accepts(document);

    [Theory]
    [InlineData("{ today } type Hull { plank: Int }", """The "Hull" definition is not executable. (1:11)""")]
    [InlineData("{ today } extend type Ferry { plank: Int }", """The "Ferry" definition is not executable. (1:11)""")]
    [InlineData("{ today } schema { query: Query }", "The schema definition is not executable. (1:11)")]
    [InlineData("{ today } directive @wet on FIELD", """The "wet" definition is not executable. (1:11)""")]
    [InlineData(
        "{ today } extend schema @ofQuery scalar Tide",
        "The schema definition is not executable. (1:11)",
        """The "Tide" definition is not executable. (1:34)""")]
    public void Definitions_of_the_type_system_are_not(string document, params string[] errors) => Fleet.Refuses(document, errors);
}
