using KnowledgeGraph.Records.Text;

namespace KnowledgeGraph.Tests.Records.Text;

public sealed class SortKeyTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("ÑANDÚ", "nandu")]
    [InlineData("n\u0303", "n")]
    [InlineData("o\u0323\u0302\u0301", "o")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Œuvre Æther Ǽ", "oeuvre aether ae")]
    [InlineData("STRASSE Straße ẞ", "strasse strasse ss")]
    [InlineData("Øre Ǿ Đình", "ore o dinh")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("ﬁnance ﬃ", "finance ffi")]
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("①½㎏", "11\u20442kg")]
    [InlineData("a \t\n\u00A0\u3000\u2003b", "a b")]
    [InlineData("¨x", " x")]
    [InlineData("한", "\u1112\u1161\u11AB")]
    [InlineData("가", "\u1100\u1161")]
    [InlineData("힣", "\u1112\u1175\u11C2")]
    [InlineData("Δelta Ж", "δelta ж")]
    [InlineData("हिन्दी", "हनद")]
    [InlineData("x😀y", "x\uFFFDy")]
    [InlineData("\uFA6C", "\uFFFD")]
    [InlineData("漢字", "漢字")]
    public void A_text_folds_to_what_people_read(string text, string expected)
    {
        Assert.Equal(expected, SortKey.Of(text));
    }

    [Fact]
    public void A_lone_surrogate_folds_to_the_replacement_character() =>
        Assert.Equal("x\uFFFDy\uFFFD", SortKey.Of("x\uD83Dy\uDE00"));

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        for (var code = 0; code <= 0xFFFF; code++)
        {
            var folded = SortKey.Of($"a{(char)code}b");
            Assert.Equal(folded, SortKey.Of(folded));
        }
    }

    [Fact]
    public void Every_code_point_folds_to_a_text_without_blanks_in_a_row_or_ascii_capitals()
    {
        for (var code = 0; code <= 0xFFFF; code++)
        {
            var folded = SortKey.Of($" {(char)code} ");
            Assert.DoesNotContain("  ", folded, StringComparison.Ordinal);
            Assert.DoesNotContain(folded, char.IsAsciiLetterUpper);
        }
    }

    [Fact]
    public void A_sort_key_ends_after_256_code_units()
    {
        var text = string.Concat(Enumerable.Repeat("Éa", 1000));
        Assert.Equal(string.Concat(Enumerable.Repeat("ea", 128)), SortKey.Of(text));
        Assert.Equal(256, SortKey.Of(new string('a', 300)).Length);
        Assert.Equal(new string('s', 256), SortKey.Of(new string('ß', 200)));
    }
}
