namespace KnowledgeGraph.IntegrationTests.CommandLine;

[Trait("Category", "answers")]
public class QueryCommandTests
{
    private static readonly string[] Memory = ["--data", ":memory:"];

    [Fact]
    public async Task The_answer_goes_to_the_output_and_what_was_loaded_to_the_error_stream()
    {
        var asked = await Finished.RunAsync(["query", "{ organization(id: \"org:ustr\") { id } }", .. Memory]);

        Assert.Equal((0, """{"data":{"organization":{"id":"org:ustr"}}}"""), (asked.ExitCode, asked.Output.TrimEnd()));
        Assert.Contains(" documents, ", asked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_may_come_from_standard_input()
    {
        var asked = await Finished.RunAsync(["query", "-", .. Memory], input: "{ __typename }");

        Assert.Equal("""{"data":{"__typename":"Query"}}""", asked.Output.TrimEnd());
    }

    [Fact]
    public async Task The_document_may_be_a_file_with_several_operations_and_variables()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("q.graphql", "query A { __typename } query B($id: ID!) { person(id: $id) { id } }");

        var asked = await Finished.RunAsync(["query", file, "--operation", "B", "--variables", """{"id":"person:rob-stewart"}""", .. Memory]);

        Assert.Equal("""{"data":{"person":{"id":"person:rob-stewart"}}}""", asked.Output.TrimEnd());
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_is_refused_instead_of_looking_for_something_else()
    {
        using var folder = new TemporaryFolder();
        var file = System.IO.Path.Combine(folder.Path, "q.graphql");
        await File.WriteAllBytesAsync(
            file, System.Text.Encoding.Latin1.GetBytes("{ organizations(where: { anyName: { matches: \"Economía\" } }) { totalCount } }"),
            TestContext.Current.CancellationToken);

        var asked = await Finished.RunAsync(["query", file, .. Memory]);

        Assert.Equal((2, ""), (asked.ExitCode, asked.Output));
        Assert.Contains("is not UTF-8", Assert.Single(asked.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mark_that_editors_put_before_UTF_8_is_no_part_of_the_document()
    {
        using var folder = new TemporaryFolder();
        var file = System.IO.Path.Combine(folder.Path, "q.graphql");
        await File.WriteAllTextAsync(
            file, "{ __typename }", new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), TestContext.Current.CancellationToken);

        var asked = await Finished.RunAsync(["query", file, .. Memory]);

        Assert.Equal("""{"data":{"__typename":"Query"}}""", asked.Output.TrimEnd());
    }

    [Theory]
    [InlineData("no-such-file.graphql", "there is no file 'no-such-file.graphql'")]
    [InlineData("", "there is no file ''")]
    [InlineData(".", "'.' is a folder")]
    public async Task What_is_neither_an_operation_nor_a_file_is_named(string given, string message)
    {
        var asked = await Finished.RunAsync(["query", given, .. Memory]);

        Assert.Equal((2, ""), (asked.ExitCode, asked.Output));
        Assert.Contains(message, Assert.Single(asked.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_with_errors_is_printed_and_ends_with_1()
    {
        var asked = await Finished.RunAsync(["query", "{ nothing }", .. Memory]);

        Assert.Equal(1, asked.ExitCode);
        Assert.Contains("VALIDATION_FAILED", asked.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("nonsense")]
    public async Task Variables_that_are_no_object_are_refused_with_2(string variables)
    {
        var asked = await Finished.RunAsync(["query", "{ __typename }", "--variables", variables, .. Memory]);

        Assert.Equal((2, ""), (asked.ExitCode, asked.Output));
        Assert.Contains("variables", Assert.Single(asked.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"a":1,"a":2}""")]
    public async Task Variables_that_are_no_JSON_are_an_error_of_the_answer(string variables)
    {
        var asked = await Finished.RunAsync(["query", "{ __typename }", "--variables", variables, .. Memory]);

        Assert.Equal(1, asked.ExitCode);
        Assert.Contains("VARIABLE_INVALID", asked.Output, StringComparison.Ordinal);
    }
}
