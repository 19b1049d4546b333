using System.Text.Json;
using KnowledgeGraph.Query.Citations;

namespace KnowledgeGraph.Tests.Query.Citations;

public class CitationTests
{
    private static readonly Citation Plain = new("doc:a-1", "A title", "The publisher", "2024-03-22", "7", "https://example.org/a", "es");

    [Theory]
    [InlineData("2024-03-22", "The publisher. (2024, March 22). A title (No. 7). https://example.org/a")]
    [InlineData("2024-03", "The publisher. (2024, March). A title (No. 7). https://example.org/a")]
    [InlineData("2024", "The publisher. (2024). A title (No. 7). https://example.org/a")]
    [InlineData(null, "The publisher. (n.d.). A title (No. 7). https://example.org/a")]
    public void Apa_gives_the_date_as_precisely_as_it_is_known(string? date, string expected) =>
        Assert.Equal(expected, (Plain with { PublishedOn = date }).In(CitationStyle.Apa));

    [Fact]
    public void Apa_puts_the_title_first_where_no_publisher_is_known() =>
        Assert.Equal("A title. (2024, March 22).", (Plain with { Publisher = null, Number = null, Url = null }).In(CitationStyle.Apa));

    [Theory]
    [InlineData("Acme, Inc.", "A title", "Acme, Inc. (2024). A title.")]
    [InlineData("Acme", "What now?", "Acme. (2024). What now?")]
    [InlineData("Acme!", "Now…", "Acme! (2024). Now…")]
    [InlineData("Acme", "They ask “Why?”", "Acme. (2024). They ask “Why?”")]
    [InlineData("Acme ", "A \"word\" ", "Acme. (2024). A \"word\".")]
    [InlineData("Acme", "A title (really?)", "Acme. (2024). A title (really?).")]
    [InlineData(null, "What now?", "What now? (2024).")]
    public void Apa_ends_a_part_with_one_mark(string? publisher, string title, string expected) =>
        Assert.Equal(
            expected, (Plain with { Publisher = publisher, Title = title, PublishedOn = "2024", Number = null, Url = null }).In(CitationStyle.Apa));

    [Fact]
    public void BibTeX_escapes_what_would_end_a_field_or_mean_a_command()
    {
        var entry = (Plain with { Title = @"100% {of} \cost_ & #1 $ ~ ^", Publisher = "A & B", Url = null }).In(CitationStyle.Bibtex);

        Assert.Contains(@"title = {100\% \{of\} \textbackslash{}cost\_ \& \#1 \$ \textasciitilde{} \textasciicircum{}}", entry, StringComparison.Ordinal);
        Assert.Contains(@"author = {{A \& B}}", entry, StringComparison.Ordinal);
        Assert.StartsWith("@misc{doc_a-1,", entry, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/a_b%20c~d#e")]
    [InlineData("https://example.org/}{")]
    [InlineData("https://example.org/{{")]
    public void BibTeX_keeps_an_address_inside_its_field(string url)
    {
        var line = Assert.Single(
            (Plain with { Url = url }).In(CitationStyle.Bibtex).Split('\n'), line => line.StartsWith("  url = {", StringComparison.Ordinal));

        var value = line["  url = {".Length..^"},".Length];
        Assert.DoesNotContain('{', value);
        Assert.DoesNotContain('}', value);
        Assert.Equal(Uri.UnescapeDataString(url), Uri.UnescapeDataString(value));
    }

    [Theory]
    [InlineData("Quote \" and \\ and \u0001 and 😀 and ñ")]
    [InlineData("</script>")]
    [InlineData("")]
    public void CSL_is_JSON_whatever_the_title(string title)
    {
        var item = JsonDocument.Parse((Plain with { Title = title }).In(CitationStyle.CslJson)).RootElement;

        Assert.Equal(title, item.GetProperty("title").GetString());
        Assert.Equal("[[2024,3,22]]", item.GetProperty("issued").GetProperty("date-parts").GetRawText());
        Assert.Equal("The publisher", item.GetProperty("author")[0].GetProperty("literal").GetString());
    }

    [Fact]
    public void CSL_leaves_out_what_is_not_known() =>
        Assert.Equal(
            """{"id":"doc:a-1","type":"document","title":"A title"}""",
            new Citation("doc:a-1", "A title", null, null, null, null, null).In(CitationStyle.CslJson));
}
