using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.Records.Text;

namespace KnowledgeGraph.Tests.Evidence.Texts;

public class NumberReadingsTests
{
    [Theory]
    [InlineData("casi 1,8 billones de euros", "es", "1800000000000")]
    [InlineData("más de 1 billón de euros", "es", "1000000000000")]
    [InlineData("más de 12.000 empresas", "es", "12000")]
    [InlineData("12.000 millones de euros", "es", "12000000000")]
    [InlineData("51,234 millones de dólares", "es", "51234000000")]
    [InlineData("por 41,002 mdd", "es", "41002000000")]
    [InlineData("3 mil millones de pesos", "es", "3000000000")]
    [InlineData("tres millones de pesos", "es", "3000000")]
    [InlineData("1.234,5 toneladas", "es", "1234.5")]
    [InlineData("1,234.5 tonnes", "en", "1234.5")]
    [InlineData("1.8 trillion euros", "en", "1800000000000")]
    [InlineData("2 billion people", "en", "2000000000")]
    [InlineData("2 billion people", "xx", "2000000000")]
    [InlineData("1 234 567 personnes", "fr", "1234567")]
    [InlineData("2 milliards d'euros", "fr", "2000000000")]
    [InlineData("12,5 %", "es", "12.5")]
    public void A_number_is_read_as_its_country_and_language_write_it(string text, string language, string value)
    {
        Assert.True(NumberReadings.Holds(Folding.Of(text), decimal.Parse(value), language, out var hasUnit));
        Assert.True(hasUnit);
    }

    [Theory]
    [InlineData("casi 1,8 billones", "es", "1800000000")]
    [InlineData("2 billion people", "en", "2000000000000")]
    [InlineData("12.000 empresas", "es", "1200")]
    [InlineData("12.0000 empresas", "es", "120000")]
    [InlineData("ninguna empresa", "es", "1")]
    [InlineData("1.234.567 empresas", "es", "1.234567")]
    public void What_cannot_be_read_so_is_not(string text, string language, string value) =>
        Assert.False(NumberReadings.Holds(Folding.Of(text), decimal.Parse(value), language, out _));

    [Theory]
    [InlineData("12.000", false)]
    [InlineData("1,8 billones", false)]
    [InlineData("41,002 mdd", true)]
    [InlineData("€ 12.000", true)]
    [InlineData("12.000 empresas", true)]
    public void Whether_it_says_what_is_counted_is_told_apart(string text, bool expected)
    {
        decimal[] values = [12_000m, 1_800_000_000_000m, 41_002_000_000m];

        Assert.Contains(values, value => NumberReadings.Holds(Folding.Of(text), value, "es", out var hasUnit) && hasUnit == expected);
    }
}
