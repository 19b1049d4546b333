using System.Globalization;
using KnowledgeGraph.Neo4j.Layout;

namespace KnowledgeGraph.Tests.Neo4j.Layout;

/// <summary>Decimals as texts that sort as the numbers do.</summary>
public class OrderedDecimalTests
{
    private static readonly string[] Ascending =
    [
        "-9999999999999999999999999999", "-1234567890123456789012345678", "-67084000000", "-100", "-99.5", "-10", "-9", "-1.59", "-1.51", "-1.5",
        "-1", "-0.5", "-0.1", "-0.05", "-0.0000000000000000000000000002", "-0.0000000000000000000000000001", "0",
        "0.0000000000000000000000000001", "0.0000000000000000000000000002", "0.05", "0.1", "0.5", "1", "1.5", "1.51", "1.59", "9", "10", "99.5",
        "100", "67084000000", "1234567890123456789012345678", "9999999999999999999999999999",
    ];

    [Fact]
    public void Texts_sort_as_the_numbers_do()
    {
        var texts = Ascending.Select(number => OrderedDecimal.Of(Number(number))).ToList();

        Assert.Equal(texts.Order(StringComparer.Ordinal), texts);
        Assert.Equal(texts.Count, texts.Distinct().Count());
    }

    [Theory]
    [InlineData("0", "1")]
    [InlineData("5", "2515")]
    [InlineData("-5", "0484~")]
    [InlineData("-1.5", "04884~")]
    [InlineData("67084000000", "26167084")]
    [InlineData("0.05", "2495")]
    public void A_text_is_sign_exponent_and_digits(string number, string text) => Assert.Equal(text, OrderedDecimal.Of(Number(number)));

    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("-0.0", "0")]
    [InlineData("100.000", "100")]
    public void Equal_numbers_have_equal_texts(string one, string other) => Assert.Equal(OrderedDecimal.Of(Number(other)), OrderedDecimal.Of(Number(one)));

    [Fact]
    public void Random_numbers_of_every_size_sort_as_they_should()
    {
        var random = new Random(1);
        var numbers = Enumerable.Range(0, 2_000)
            .Select(_ => new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29)))
            .Order().ToList();

        Assert.Equal(numbers, numbers.OrderBy(OrderedDecimal.Of, StringComparer.Ordinal));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
