using KnowledgeGraph.Records.Text;
using KnowledgeGraph.Records.Words;
using KnowledgeGraph.Search.Limits;

namespace KnowledgeGraph.Search.Queries;

/// <summary>What somebody looks for, cut into words. Nothing in it is an operator.</summary>
/// <param name="Text">As it was typed, without the blanks around it.</param>
/// <param name="Folded">Folded.</param>
/// <param name="Words">Its words.</param>
/// <param name="More">How many words follow them, beyond the limits.</param>
/// <param name="IsOpen">Whether the last word is still being typed: no blank and no full stop follows it.</param>
internal sealed record QueryWords(string Text, string Folded, IReadOnlyList<NameWord> Words, int More, bool IsOpen)
{
    /// <summary>The number of the initials that the query may be, 0 for none.</summary>
    public ulong Initials => Words.Count == 1 && More == 0 ? Records.Words.Initials.Key(Words[0].Text) : 0;

    /// <summary>Reads a text.</summary>
    public static QueryWords Of(string text, SearchLimits limits)
    {
        var looked = text.Length > limits.QueryLength ? text[..limits.QueryLength] : text;
        var words = NameWords.Of(looked, limits.Words, out var more);
        // What is not even looked at is one word more that nothing has.
        if (looked.Length < text.Length) more++;
        var isOpen = words.Count > 0 && more == 0 && !words[^1].IsCut && !char.IsWhiteSpace(text[^1]);
        return new QueryWords(text.Trim(), Folding.Of(looked).Trim(), words, more, isOpen);
    }

    /// <summary>The same with letters that stood apart as words of their own, unless they are a word that somebody has: <c>J. R. Smith</c>.</summary>
    public QueryWords WithLettersApart(Func<string, bool> isKnown)
    {
        if (!Words.Any(word => word.IsLetters && !isKnown(word.Text)) || Words.Count < 2) return this;
        return this with
        {
            Words = [.. Words.SelectMany(word => word.IsLetters && !isKnown(word.Text)
                ? word.Text.Select(letter => word with { Text = letter.ToString(), IsLetters = false })
                : [word])],
        };
    }
}
