using KnowledgeGraph.Records.Text;

namespace KnowledgeGraph.Records.Words;

/// <summary>The words of a name with their roles: the same for what is indexed and what is searched for.</summary>
public static class NameWords
{
    /// <summary>The words of a text.</summary>
    /// <param name="text">A name, or what somebody types for one.</param>
    /// <param name="limit">How many words at most.</param>
    /// <param name="more">How many words follow them.</param>
    public static List<NameWord> Of(string text, int limit, out int more)
    {
        var words = FoldedWords.Of(Folding.Of(text), limit, out more)
            .ConvertAll(word => new NameWord(word.Text, StopWords.Has(word.Text) ? WordRole.Stop : WordRole.Plain, word.IsCut, word.IsLetters));
        LegalForms.Mark(words);
        for (var at = 0; at < words.Count && Titles.Has(words[at].Text, words[at].IsCut); at++)
        {
            if (!words.Skip(at + 1).Any(word => word.Role == WordRole.Plain)) break;
            words[at] = words[at] with { Role = WordRole.Title };
        }
        // A name of nothing but small words is told by them.
        if (!words.Exists(word => word.Role == WordRole.Plain)) return words.ConvertAll(word => word with { Role = WordRole.Plain });
        return words;
    }
}
