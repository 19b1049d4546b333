using KnowledgeGraph.Evidence.Numerals;

namespace KnowledgeGraph.Tests.Evidence.Numerals;

public class NotationEvidenceTests
{
    [Theory]
    [InlineData("casi 1,8 billones, y 64.000 pymes", nameof(Notation.Comma))]
    [InlineData("1.234.567 empresas", nameof(Notation.Comma))]
    [InlineData("1,234,567 empresas", nameof(Notation.Point))]
    [InlineData("un aumento de 3.25 % con 64,000 empresas", nameof(Notation.Point))]
    [InlineData("67,084 millones y 39,874 mdd", nameof(Notation.Either))]
    [InlineData("1,8 billones y 3.25 %", nameof(Notation.Either))]
    [InlineData("64 empresas en 2022", nameof(Notation.Either))]
    [InlineData("la Industria 4.0, a las 14.30 horas, el artículo 5.12 y 1,8 billones", nameof(Notation.Comma))]
    [InlineData("el 22.03.2024 se publicó la v2.11 en www.x.org/1.25", nameof(Notation.Either))]
    public void A_documents_own_numbers_that_allow_one_reading_decide(string text, string expected) =>
        Assert.Equal(expected, NotationEvidence.Of(text).ToString());

    [Theory]
    [InlineData("67,084", "67084", "67.084")]
    [InlineData("64.000", "64", "64000")]
    [InlineData("1,8", null, "1.8")]
    [InlineData("1.234.567", null, "1234567")]
    [InlineData("1,234.5", "1234.5", null)]
    [InlineData("1.234,5", null, "1234.5")]
    [InlineData("0.125", "0.125", null)]
    [InlineData("1234.567", "1234.567", null)]
    [InlineData("1'234'567", "1234567", "1234567")]
    [InlineData("1'234,567", "1234567", "1234.567")]
    [InlineData("67 084,5", null, "67084.5")]
    [InlineData("12,34,567", null, null)]
    [InlineData("1.2.3", null, null)]
    [InlineData("12345678901234567890123456789", null, null)]
    public void Digits_are_read_in_either_notation_as_far_as_it_writes_them_so(string digits, string? point, string? comma)
    {
        Assert.Equal(point is null ? null : decimal.Parse(point), DigitReadings.Read(digits, Notation.Point));
        Assert.Equal(comma is null ? null : decimal.Parse(comma), DigitReadings.Read(digits, Notation.Comma));
    }
}
