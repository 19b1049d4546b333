using System.Globalization;
using KnowledgeGraph.Evidence.Numerals;

namespace KnowledgeGraph.Tests.Evidence.Numerals;

/// <summary>A number that is written in any notation, scale and language is read back exactly.</summary>
public class WrittenNumberTests
{
    private const int Numbers = 4_000;
    private static readonly string[] GroupSpaces = [" ", "\u00A0", "\u202F", "\u2009"];

    private static readonly (string Language, string Scale, decimal Factor)[] Scales =
    [
        ("es", "", 1), ("es", " mil", 1e3m), ("es", " millones", 1e6m), ("es", " mil millones", 1e9m), ("es", " billones", 1e12m), ("es", " mdd", 1e6m),
        ("en", "", 1), ("en", " thousand", 1e3m), ("en", " million", 1e6m), ("en", " billion", 1e9m), ("en", " bn", 1e9m), ("en", " trillion", 1e12m),
        ("en", "B", 1e9m), ("en", "M", 1e6m), ("fr", "", 1), ("fr", " mille", 1e3m), ("fr", " millions", 1e6m), ("fr", " milliards", 1e9m),
        ("fr", " Md", 1e9m), ("fr", " billions", 1e12m),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_number_is_read_back_as_it_was_written(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Numbers; i++)
        {
            var (language, scale, factor) = Scales[random.Next(Scales.Length)];
            var notation = random.Next(2) == 0 ? Notation.Point : Notation.Comma;
            var number = Math.Round((decimal)random.NextDouble() * (decimal)Math.Pow(10, random.Next(1, 9)), random.Next(0, 4));
            var text = Written(number, notation, random) + scale;

            var numeral = Assert.Single(ReadNumerals.Of(text, language, notation));

            Assert.True(numeral.Readings is [var only] && only == number * factor, $"seed {seed}: '{text}' is {string.Join(" or ", numeral.Readings)}");
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Without_a_notation_the_number_is_among_what_it_may_be(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Numbers; i++)
        {
            var number = Math.Round((decimal)random.NextDouble() * (decimal)Math.Pow(10, random.Next(1, 9)), random.Next(0, 4));
            var text = Written(number, random.Next(2) == 0 ? Notation.Point : Notation.Comma, random);

            Assert.Contains(number, Assert.Single(ReadNumerals.Of(text, "es", Notation.Either)).Readings);
        }
    }

    [Fact]
    public void Any_words_and_signs_are_read_without_an_error()
    {
        var random = new Random(6);
        string[] parts =
        [
            "1", "67,084", "1.8", "2022", "12345678901234567890123456789012345", "-", "−", "–", "(", ")", "$", "€", "%", "de", "mil",
            "millones", "un", "y", "medio", "más",
            "entre", "a", "hasta", "billones", "cent", "quatre", "-", "vingt", "o", "US", ",", ".", "5", "de", "mayo", "2021", "/",
            "’", "½", "\n", "hundred", "and", "𝄞",
        ];
        for (var i = 0; i < Numbers; i++)
        {
            var text = string.Join(random.Next(3) == 0 ? "" : " ", random.GetItems(parts, random.Next(1, 14)));

            Assert.All(ReadNumerals.Of(text, random.GetItems<string?>(["es", "en", "fr", null], 1)[0], Notation.Either), numeral =>
                Assert.True(
                    numeral.Start < numeral.End && numeral.PhraseStart <= numeral.Start && numeral.PhraseEnd >= numeral.End && numeral.PhraseEnd <= text.Length,
                    text));
        }
    }

    private static string Written(decimal number, Notation notation, Random random)
    {
        var (point, comma) = notation == Notation.Point ? (".", ",") : (",", ".");
        var groups = random.Next(4) switch
        {
            0 => "",
            1 => comma,
            2 => GroupSpaces[random.Next(GroupSpaces.Length)],
            _ => "'",
        };
        var parts = number.ToString(CultureInfo.InvariantCulture).Split('.');
        var grouped = decimal.Parse(parts[0], CultureInfo.InvariantCulture).ToString("#,##0", CultureInfo.InvariantCulture);
        var whole = groups.Length == 0 ? parts[0] : grouped.Replace(",", groups, StringComparison.Ordinal);
        return parts.Length == 1 ? whole : whole + point + parts[1];
    }
}
