using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.Tests.GraphQL.Validation.Visiting;

public class SuggestionsTests
{
    [Theory]
    [InlineData("harbor", " Did you mean \"harbour\"?")]
    [InlineData("HARBOUR", " Did you mean \"harbour\"?")]
    [InlineData("fery", " Did you mean \"ferry\" or \"fury\"?")]
    [InlineData("zzz", "")]
    public void Similar_names_are_suggested_nearest_first(string given, string question) =>
        Assert.Equal(question, Suggestions.DidYouMean(given, ["fury", "harbour", "lighthouse", "ferry"]));

    [Fact]
    public void At_most_five_are_suggested() =>
        Assert.Equal(
            " Did you mean the field \"ab\", \"ac\", \"ad\", \"ae\", or \"af\"?",
            Suggestions.DidYouMean("aa", ["ag", "af", "ae", "ad", "ac", "ab"], "the field"));

    [Fact]
    public void Of_more_than_a_thousand_names_none_is_suggested_and_no_more_are_read()
    {
        var read = 0;
        IEnumerable<string> Names()
        {
            while (true)
            {
                read++;
                yield return "name";
            }
        }

        Assert.Equal("", Suggestions.DidYouMean("nam", Names()));
        Assert.Equal(Suggestions.MaxCandidates + 1, read);
    }

    [Fact]
    public void For_a_long_name_none_is_suggested() =>
        Assert.Equal("", Suggestions.DidYouMean(new string('a', 101), [new string('a', 101) + "b"]));

    [Theory]
    [InlineData("{ harbor(id: 1) { id } }")]
    [InlineData("{ vessel { seats } }")]
    [InlineData("{ vessel { ... on Fery { seats } } }")]
    [InlineData("{ harbour(ido: 1, id: 2) { id } }")]
    [InlineData("{ today @skip(ift: true, if: true) }")]
    [InlineData("{ harbours(order: FISHES) { id } }")]
    [InlineData("{ harbours(pick: { nam: 1 }) { id } }")]
    public void Switched_off_no_message_names_what_was_not_asked(string document)
    {
        Assert.Contains(Fleet.Errors(document), error => error.Message.Contains("Did you mean", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Fleet.Errors(document, suggestions: false), error => error.Message.Contains("Did you mean", StringComparison.Ordinal));
    }
}
