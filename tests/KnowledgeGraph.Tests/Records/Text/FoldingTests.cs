using KnowledgeGraph.Records.Text;

namespace KnowledgeGraph.Tests.Records.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("ΟΔΥΣΣΕΥΣ", "οδυσσευς")]
    [InlineData("STRASSE", "Straße")]
    [InlineData("STRAẞE", "strasse")]
    [InlineData("ISPARTA", "Isparta")]
    [InlineData("Diyarbakır", "DIYARBAKIR")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("ᾼΔΗΣ", "αιδης")]
    [InlineData("ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ", "საქართველო")]
    [InlineData("Ꭰ", "\uAB70")]
    [InlineData("𐐀", "𐐨")]
    [InlineData("ﬁnance", "FINANCE")]
    [InlineData("ŉ", "'n")]
    public void Case_is_folded_not_lowered(string one, string other) => Assert.Equal(Folding.Of(one), Folding.Of(other));

    [Theory]
    [InlineData("L’Oréal", "L'Oreal")]
    [InlineData("LʼOréal", "l'oréal")]
    [InlineData("L＇Oréal", "l'oréal")]
    [InlineData("O‘Brien", "O`Brien")]
    [InlineData("O´Brien", "O'Brien")]
    [InlineData("“Índice”", "\"indice\"")]
    [InlineData("«Índice»", "\"indice\"")]
    [InlineData("Coca\u2011Cola", "coca-cola")]
    [InlineData("1992–1994", "1992-1994")]
    [InlineData("−5", "-5")]
    [InlineData("a\u2014b", "A-B")]
    [InlineData("½", "1/2")]
    [InlineData("wait…", "WAIT...")]
    [InlineData("Ｉｎｄｅｘ", "index")]
    public void What_is_typed_finds_what_is_typeset(string typeset, string typed) => Assert.Equal(Folding.Of(typed), Folding.Of(typeset));

    [Theory]
    [InlineData("In\u00ADdex")]
    [InlineData("In\u200Bdex")]
    [InlineData("In\u200C\u200Ddex")]
    [InlineData("\u200EIndex\u200F")]
    [InlineData("\u202AIndex\u202C")]
    [InlineData("\u2066Index\u2069")]
    [InlineData("In\u2060dex")]
    [InlineData("\uFEFFIndex")]
    [InlineData("Index\uFE0F")]
    [InlineData("In\U000E0001dex")]
    [InlineData("In\u034Fdex")]
    public void What_is_not_to_be_seen_is_dropped(string text) => Assert.Equal("index", Folding.Of(text));

    [Theory]
    [InlineData("a\u00A0 \u202F\t\n b", "a b")]
    [InlineData("a\u200B \u200Bb", "a b")]
    [InlineData("a\u2028b\u0085c", "a b c")]
    public void Blanks_are_one_blank(string text, string expected) => Assert.Equal(expected, Folding.Of(text));

    [Theory]
    [InlineData("🍎", "🚀")]
    [InlineData("𠀀", "𠀁")]
    [InlineData("が", "か")]
    [InlineData("パ", "ハ")]
    [InlineData("बि", "बी")]
    [InlineData("ก่า", "กา")]
    [InlineData("ড়", "ড")]
    public void What_differs_in_more_than_form_stays_apart(string one, string other) => Assert.NotEqual(Folding.Of(one), Folding.Of(other));

    [Theory]
    [InlineData("か\u3099", "が")]
    [InlineData("ｶﾞ", "ガ")]
    [InlineData("ﾊﾟ", "パ")]
    [InlineData("\u0915\u093C", "\u0958")]
    [InlineData("\u0E01\u0E48\u0E38", "\u0E01\u0E38\u0E48")]
    [InlineData("하", "\u1112\u1161")]
    [InlineData("é", "e\u0301")]
    [InlineData("o\u0323\u0302", "ộ")]
    [InlineData("שָׁלוֹם", "שלום")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("\uFA6C", "\U000242EE")]
    public void Forms_of_one_text_are_one(string one, string other) => Assert.Equal(Folding.Of(one), Folding.Of(other));

    [Fact]
    public void A_letter_is_not_found_in_its_voiced_one()
    {
        Assert.DoesNotContain(Folding.Of("か"), Folding.Of("がっこう"), StringComparison.Ordinal);
        Assert.DoesNotContain(Folding.Of("ハ"), Folding.Of("ﾊﾟリ"), StringComparison.Ordinal);
    }

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        for (var code = 0; code <= 0x2FFFF; code++)
        {
            if (code is >= 0xD800 and <= 0xDFFF) continue;
            var folded = Folding.Of($"か{char.ConvertFromUtf32(code)}b");
            Assert.Equal(folded, Folding.Of(folded));
        }
    }

    [Fact]
    public void A_lone_surrogate_is_the_replacement_character() => Assert.Equal("x\uFFFDy\uFFFD", Folding.Of("x\uD83Dy\uDE00"));

    [Fact]
    public void A_long_text_is_folded_whole() =>
        Assert.Equal(2000, Folding.Of(string.Concat(Enumerable.Repeat("Éa", 1000))).Length);
}
