using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.Records.Text;

namespace KnowledgeGraph.Tests.Evidence.Texts;

public class FoldedDocumentTests
{
    [Theory]
    [InlineData("la Cámara \n de Comercio dijo", "CAMARA DE COMERCIO", true)]
    [InlineData("las PYMES", "pyme", false)]
    [InlineData("las cámaras", "cámara", true)]
    [InlineData("antecámara", "cámara", false)]
    [InlineData("la ONU dijo", "ONU", true)]
    [InlineData("la onus dijo", "ONU", false)]
    [InlineData("nada", "", false)]
    public void A_name_is_found_as_words_whatever_its_case_accents_and_line_breaks(string text, string name, bool expected) =>
        Assert.Equal(expected, FoldedDocument.Holds(Folding.Of(text), name));

    [Fact]
    public void A_name_counts_only_before_the_place_in_texts_of_any_length()
    {
        var filler = string.Concat(Enumerable.Repeat("ﬁn  años\n ", 2_000));
        var document = new FoldedDocument(filler + "La Cámara Alta habló. " + filler);

        Assert.True(document.Names(["camara alta"], filler.Length + "La Cámara Alta".Length));
        Assert.False(document.Names(["camara alta"], filler.Length + "La Cámara Alt".Length));
    }
}
