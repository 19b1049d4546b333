using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Responses;

namespace KnowledgeGraph.Tests.GraphQL.Responses;

public class ErrorWriterTests
{
    [Fact]
    public void An_error_has_the_entries_that_apply()
    {
        var path = ResponsePath.Of(ResponsePath.Of(ResponsePath.Of(null, "a"), 2), "b");

        Assert.Equal(
            """{"message":"m","locations":[{"line":1,"column":2},{"line":3,"column":4}],"path":["a",2,"b"],"extensions":{"code":"NOT_FOUND","limit":5}}""",
            Write(new GraphQLError(ErrorCode.NotFound, "m", [new(1, 2), new(3, 4, "f")], path, new Dictionary<string, object?> { ["limit"] = 5 })));
        Assert.Equal("""{"message":"m","extensions":{"code":"INTERNAL"}}""", Write(new GraphQLError(ErrorCode.Internal, "m")));
    }

    [Fact]
    public void Every_code_has_its_upper_snake_spelling() => Assert.Equal(
        [
            "SYNTAX_ERROR", "VALIDATION_FAILED", "VARIABLE_INVALID", "NOT_FOUND", "INVALID_CURSOR", "INVALID_ARGUMENT", "COST_EXCEEDED",
            "LIMIT_EXCEEDED", "TIMEOUT", "UNAUTHENTICATED", "FORBIDDEN", "CONFLICT", "STORE_UNAVAILABLE", "INTERNAL",
        ],
        Enum.GetValues<ErrorCode>().Select(code => code.ToWire()));

    [Fact]
    public void Nodes_that_a_program_made_have_no_place() =>
        Assert.Empty(LocatedError.At(ErrorCode.Internal, "m", new NullValueNode(Location.None)).Locations);

    [Fact]
    public void An_exception_spells_its_errors_with_their_places()
    {
        var error = Assert.Throws<GraphQLException>(() => Parser.Parse(new Source("{", "a.graphql")));

        Assert.Equal("Syntax Error: Expected Name, found <EOF>. (a.graphql:1:2)", error.Message);
    }

    private static string Write(GraphQLError error)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) ErrorWriter.Write(json, error);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
