using System.Text.Json;

namespace KnowledgeGraph.Tests.Query.Operations;

/// <summary>What introspection refuses is told at the place in the response where it was asked.</summary>
public sealed class IntrospectionErrorTests : IDisposable
{
    private readonly Answering _graph = Answering.Over(MadeUpGraph.Schema);

    [Theory]
    [InlineData("query($x: Boolean = true) { a: __typename s: __type(name: \"Thing\") { f: fields(includeDeprecated: $x) { name } } }", "s,f")]
    [InlineData("query($x: String = \"Thing\") { a: __typename __type(name: $x) { name } }", "__type")]
    [InlineData("query($x: Boolean = true) { __schema { queryType { fields { args(includeDeprecated: $x) { name } } } } }", "__schema,queryType,fields,0,args")]
    [InlineData("query($x: Boolean = true) { then: asOf(valid: \"2022\") { s: __type(name: \"Thing\") { fields(includeDeprecated: $x) { name } } } }",
        "then,s,fields")]
    public async Task An_error_has_the_path_of_the_response(string document, string path)
    {
        var answer = JsonDocument.Parse(await _graph.AskAsync(document, """{"x":null}""")).RootElement;

        var first = answer.GetProperty("errors")[0];
        Assert.Equal("VARIABLE_INVALID", first.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(path, string.Join(',', first.GetProperty("path").EnumerateArray().Select(step => step.ToString())));
    }

    public void Dispose() => _graph.Dispose();
}
