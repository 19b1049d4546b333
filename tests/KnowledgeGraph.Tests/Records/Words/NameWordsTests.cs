using KnowledgeGraph.Records.Words;

namespace KnowledgeGraph.Tests.Records.Words;

public class NameWordsTests
{
    [Theory]
    [InlineData("Acme, S.A. de C.V.", "acme -sa -de -cv")]
    [InlineData("Acme SA de CV", "acme -sa -de -cv")]
    [InlineData("ACME S. A. DE C. V.", "acme -sa -de -cv")]
    [InlineData("Acme Sociedad Anónima de Capital Variable", "acme -sa -de -cv")]
    [InlineData("Acme Incorporated", "acme -inc")]
    [InlineData("Acme Limitée", "acme -ltd")]
    [InlineData("Acme Corp.", "acme ~corporation")]
    [InlineData("Olvera Hnos., S.A.", "olvera ~brothers -sa")]
    [InlineData("S.A. de C.V.", "sa .de cv")]
    [InlineData("Amb. Jay Smith", "!amb jay smith")]
    [InlineData("Mme Dupont", "!mme dupont")]
    [InlineData("Dr. Ing. Peña", "!dr !ing pena")]
    [InlineData("Embajador", "embajador")]
    [InlineData("l'Économie du Nord", ".l economie .du nord")]
    [InlineData("T-MEC", "t mec")]
    [InlineData("U.S. Gov't", "us govt")]
    [InlineData("K & B Steel", "k .& b steel")]
    [InlineData("de la", "de la")]
    [InlineData("🚀 🚀", "🚀🚀")]
    [InlineData("naïve\u200Dté", "naivete")]
    [InlineData("", "")]
    [InlineData("  ", "")]
    public void A_name_is_its_words_with_what_they_are_to_it(string text, string words) => Assert.Equal(words, Of(text));

    [Fact]
    public void What_follows_the_limit_is_counted()
    {
        var words = NameWords.Of("one two three four five", 3, out var more);

        Assert.Equal(["one", "two", "three"], words.Select(word => word.Text));
        Assert.Equal(2, more);
    }

    [Theory]
    [InlineData("bank", "bnak", 1)]
    [InlineData("bank", "bank", 0)]
    [InlineData("bank", "tank", 1)]
    [InlineData("bank", "banks", 1)]
    [InlineData("economia", "econmai", 2)]
    [InlineData("abcdefgh", "hgfedcba", 3)]
    public void Errors_are_counted_up_to_a_limit(string one, string other, int errors) =>
        Assert.Equal(errors, Math.Min(3, EditDistance.Of(one, other, 2)));

    [Fact]
    public void Whatever_lies_within_some_errors_passes_the_count_of_letters()
    {
        var random = new Random(11);
        for (var round = 0; round < 20_000; round++)
        {
            var word = string.Concat(Enumerable.Range(0, 4 + random.Next(9)).Select(_ => (char)('a' + random.Next(6))));
            var other = Changed(Changed(word, random), random);

            var errors = EditDistance.Of(word, other, 2);

            Assert.True(errors > 2 || LetterCounts.MayLieWithin(LetterCounts.Of(word), LetterCounts.Of(other), errors), $"{word} {other}");
        }
    }

    private static string Changed(string word, Random random)
    {
        var (at, letter) = (random.Next(word.Length - 1), (char)('a' + random.Next(8)));
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, letter.ToString()),
            2 => string.Concat(word.AsSpan(0, at), [letter], word.AsSpan(at + 1)),
            _ => string.Concat(word.AsSpan(0, at), [word[at + 1], word[at]], word.AsSpan(at + 2)),
        };
    }

    private static string Of(string text) => string.Join(' ', NameWords.Of(text, 48, out _).Select(word => word.Role switch
    {
        WordRole.Plain => "",
        WordRole.Weak => "~",
        WordRole.Stop => ".",
        WordRole.Title => "!",
        WordRole.Form => "-",
    } + word.Text));
}
