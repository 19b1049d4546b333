using KnowledgeGraph.Evidence.Texts;

namespace KnowledgeGraph.Evidence.Spans;

/// <summary>A text as its words alone, whatever signs, blanks and lines are between them: how titles are compared.</summary>
internal sealed class WordSequence
{
    private static readonly string[] Omissions = ["[…]", "[...]", "(…)", "(...)", "…"];
    private const int HeadingWithin = 5_000;
    private readonly List<string> _words = [];

    public WordSequence(string text)
    {
        var tokens = TextTokens.Of(text, 0, text.Length);
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].Kind != TokenKind.Symbol) _words.Add(tokens[i].Text);
    }

    /// <summary>How many words.</summary>
    public int Count => _words.Count;

    /// <summary>Whether a title stands here, its parts one after another where marks such as <c>[…]</c> leave something out.</summary>
    public bool Holds(string title)
    {
        var at = 0;
        foreach (var part in title.Split(Omissions, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = new WordSequence(part)._words;
            if (words.Count == 0) continue;
            at = Find(words, at);
            if (at < 0) return false;
            at += words.Count;
        }
        return true;
    }

    /// <summary>
    /// The largest part of a title's words that stand in their order within a passage twice as long, 0 to 1; among the first 5,000 words.
    /// </summary>
    public double Resemblance(string title)
    {
        var words = new WordSequence(title)._words;
        if (words.Count == 0) return 0;
        var best = 0;
        for (var start = 0; start < Math.Min(_words.Count, HeadingWithin); start++)
        {
            if (!words.Contains(_words[start])) continue;
            best = Math.Max(best, InOrder(words, start, Math.Min(_words.Count, start + (2 * words.Count))));
        }
        return (double)best / words.Count;
    }

    // Greedily: each word of the title after the one that was found before it.
    private int InOrder(List<string> words, int start, int end)
    {
        var (found, at) = (0, start);
        foreach (var word in words)
        {
            var next = _words.IndexOf(word, at, end - at);
            if (next < 0) continue;
            (found, at) = (found + 1, next + 1);
        }
        return found;
    }

    private int Find(List<string> words, int from)
    {
        for (var at = from; at + words.Count <= _words.Count; at++)
        {
            var length = 0;
            while (length < words.Count && _words[at + length] == words[length]) length++;
            if (length == words.Count) return at;
        }
        return -1;
    }
}
