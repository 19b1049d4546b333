namespace KnowledgeGraph.Tests.Query.Operations;

/// <summary>Null as an argument is as if absent; inside a filter it means "is missing" for eq, neq and single objects, and is refused elsewhere.</summary>
public sealed class NullTests : IDisposable
{
    private readonly Answering _graph = Answering.Over(MadeUpGraph.Schema);

    [Theory]
    [InlineData("""{"name":{"contains":null}}""", "contains")]
    [InlineData("""{"name":{"in":null}}""", "in")]
    [InlineData("""{"name":{"nin":null}}""", "nin")]
    [InlineData("""{"name":{"matches":null}}""", "matches")]
    [InlineData("""{"day":{"gte":null}}""", "gte")]
    [InlineData("""{"name":null}""", "name")]
    [InlineData("""{"id":null}""", "id")]
    [InlineData("""{"anyName":null}""", "anyName")]
    [InlineData("""{"and":null}""", "and")]
    [InlineData("""{"or":null}""", "or")]
    [InlineData("""{"tags":null}""", "tags")]
    [InlineData("""{"tags":{"some":null}}""", "some")]
    [InlineData("""{"tags":{"any":null}}""", "any")]
    [InlineData("""{"keepers":null}""", "keepers")]
    [InlineData("""{"keepers":{"none":null}}""", "none")]
    [InlineData("""{"keepers":{"any":null}}""", "any")]
    [InlineData("""{"keepers":{"some":{"node":null}}}""", "node")]
    [InlineData("""{"keepers":{"some":{"edge":null}}}""", "edge")]
    [InlineData("""{"keepers":{"some":{"node":{"woman":null}}}}""", "woman")]
    [InlineData("""{"whole":{"whole":{"and":null}}}""", "and")]
    public async Task Null_in_a_filter_is_refused_with_its_key(string filter, string key)
    {
        var ofVariable = await _graph.ErrorAsync("query($w: ThingFilter) { things(where: $w) { totalCount } }", $$"""{"w":{{filter}}}""");
        var ofLiteral = await _graph.ErrorAsync($"{{ things(where: {filter.Replace("\"", "", StringComparison.Ordinal)}) {{ totalCount }} }}");

        Assert.Equal("INVALID_ARGUMENT", ofVariable.Code);
        Assert.Contains($"'{key}' is null", ofVariable.Message, StringComparison.Ordinal);
        Assert.Equal(ofVariable, ofLiteral);
    }

    [Theory]
    [InlineData("""{"w":{"name":{"in":[null]}}}""")]
    [InlineData("""{"w":{"and":[null]}}""")]
    [InlineData("""{"w":{"id":{"nin":["a",null]}}}""")]
    [InlineData("""{"o":[null]}""")]
    [InlineData("""{"o":[{"name":null}]}""")]
    [InlineData("""{"o":[{}]}""")]
    [InlineData("""{"o":[{"name":"ASC","id":"ASC"}]}""")]
    [InlineData("""{"n":"1"}""")]
    [InlineData("""{"n":1.5}""")]
    [InlineData("""{"w":{"day":{"eq":"2020-13"}}}""")]
    [InlineData("""{"w":{"color":{"eq":"PINK"}}}""")]
    [InlineData("""{"w":{"nothing":1}}""")]
    [InlineData("""{"w":{"count":{"eq":2147483648}}}""")]
    public async Task A_variable_that_its_type_forbids_is_refused_before_anything_runs(string variables)
    {
        var (code, message) = await _graph.ErrorAsync(
            "query($w: ThingFilter, $o: [ThingSort!], $n: Int) { things(where: $w, order: $o, first: $n) { totalCount } }", variables);

        Assert.Equal("VARIABLE_INVALID", code);
        Assert.Contains("$", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("things(where: { name: { in: [null] } })")]
    [InlineData("things(order: [null])")]
    [InlineData("things(order: [{ name: null }])")]
    [InlineData("things(order: [{ name: ASC, id: ASC }])")]
    [InlineData("things(where: { nothing: 1 })")]
    [InlineData("things(where: $unknown)")]
    [InlineData("things(first: \"1\")")]
    public async Task A_literal_that_its_type_forbids_is_refused_by_validation(string field)
    {
        var (code, _) = await _graph.ErrorAsync($"{{ {field} {{ totalCount }} }}");

        Assert.Equal("VALIDATION_FAILED", code);
    }

    [Theory]
    [InlineData("query($id: ID!) { thing(id: $id) { id } }", "", "$id")]
    [InlineData("query($id: ID!) { thing(id: $id) { id } }", """{"id":null}""", "$id")]
    [InlineData("query($id: ID!) { thing(id: $id) { id } }", "[]", "object")]
    [InlineData("query($id: ID!) { thing(id: $id) { id } }", "{\"id\":", "object")]
    [InlineData("query($id: ID!) { thing(id: $id) { id } }", """{"id":"a","id":"b"}""", "duplicate")]
    public async Task Variables_that_are_missing_or_no_object_are_refused(string document, string variables, string names)
    {
        var (code, message) = await _graph.ErrorAsync(document, variables);

        Assert.Equal("VARIABLE_INVALID", code);
        Assert.Contains(names, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variables_that_the_operation_does_not_declare_are_ignored()
    {
        var data = await _graph.DataAsync("query($id: ID!) { thing(id: $id) { id } }", """{"id":"a","more":{"of":["it"]}}""");

        Assert.Equal("""{"thing":null}""", data.GetRawText());
    }

    public void Dispose() => _graph.Dispose();
}
