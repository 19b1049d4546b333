using KnowledgeGraph.Records.Text;
using KnowledgeGraph.Records.Words;

namespace KnowledgeGraph.Questions.Likeness;

/// <summary>A name, taken apart to be compared with others.</summary>
internal sealed class ComparedName
{
    /// <summary>The most words of a name that are compared; what follows them counts as one more.</summary>
    public const int MaxWords = 16;

    private const int LongestAcronym = 8;

    private ComparedName(string text, List<NameWord> words, bool isWhole)
    {
        (Text, Folded) = (text, Folding.Of(text));
        Words = Compared(words);
        if (!isWhole) Words = [.. Words, new ComparedWord("…", "…", false, false, false)];
        Forms = string.Join(' ', words.Where(word => word.Role == WordRole.Form).Select(word => word.Text));
        Joined = string.Concat(Words.Select(word => word.Text));
        IsAcronym = Words is [{ IsNumber: false, Text.Length: > 1 and <= LongestAcronym }] && text.Where(char.IsLetter).All(char.IsUpper);
        Initials = [.. Records.Words.Initials.Of(words)];
        AcronymKey = IsAcronym ? Records.Words.Initials.Key(Words[0].Text) : 0;
    }

    /// <summary>The name as it is written.</summary>
    public string Text { get; }

    /// <summary>It folded.</summary>
    public string Folded { get; }

    /// <summary>Its words in order, without small words, titles and legal forms.</summary>
    public ComparedWord[] Words { get; }

    /// <summary>The legal form at its end; empty for none.</summary>
    public string Forms { get; }

    /// <summary>Its words without anything between.</summary>
    public string Joined { get; }

    /// <summary>Whether it is letters that stand for a name.</summary>
    public bool IsAcronym { get; }

    /// <summary>The letters of an acronym as a number; 0 for any other name.</summary>
    public ulong AcronymKey { get; }

    /// <summary>The acronyms that may stand for it, as numbers.</summary>
    public IReadOnlyList<ulong> Initials { get; }

    /// <summary>The name of a text.</summary>
    public static ComparedName Of(string text)
    {
        var words = NameWords.Of(text, MaxWords, out var more);
        return new ComparedName(text, words, more == 0);
    }

    private static ComparedWord[] Compared(List<NameWord> words)
    {
        // A small word of one letter with a full stop behind it is an initial.
        var told = words.FindAll(word => word.Role is WordRole.Plain or WordRole.Weak || word is { Role: WordRole.Stop, IsCut: true, Text.Length: 1 });
        var compared = new List<ComparedWord>(told.Count);
        for (var i = 0; i < told.Count; i++)
        {
            // Names of countries of two words.
            if (i + 1 < told.Count && CommonWords.MeaningOf($"{told[i].Text} {told[i + 1].Text}") is { } meaning)
            {
                compared.Add(new ComparedWord($"{told[i].Text} {told[i + 1].Text}", meaning, true, false, false));
                i++;
            }
            else
            {
                compared.Add(ComparedWord.Of(told[i].Text, told[i].IsCut));
            }
        }
        return [.. compared];
    }
}
