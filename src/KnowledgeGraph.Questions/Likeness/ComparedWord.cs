using KnowledgeGraph.Records.Words;

namespace KnowledgeGraph.Questions.Likeness;

/// <summary>A word of a name that is compared with others.</summary>
/// <param name="Text">The word, folded.</param>
/// <param name="Meaning">What words of one meaning share, whatever their language.</param>
/// <param name="IsCommon">Whether many names have it, so that it names nobody by itself.</param>
/// <param name="IsNumber">Whether it numbers or dates what is named.</param>
/// <param name="IsCut">Whether a full stop follows it, as after an abbreviation.</param>
internal readonly record struct ComparedWord(string Text, string Meaning, bool IsCommon, bool IsNumber, bool IsCut)
{
    // Letters that follow the digits of an ordinal: 2nd, 3er, 1o.
    private const int OrdinalLetters = 2;

    /// <summary>Whether it is a letter that may stand for a word.</summary>
    public bool IsInitial => Text.Length == 1 && !IsNumber;

    /// <summary>The word of a text.</summary>
    public static ComparedWord Of(string text, bool isCut)
    {
        if (text.Any(char.IsAsciiDigit))
        {
            var digits = text.TakeWhile(char.IsAsciiDigit).Count();
            var isOrdinal = digits > 0 && text.Length - digits <= OrdinalLetters && text.Skip(digits).All(char.IsAsciiLetter);
            return new ComparedWord(text, isOrdinal ? $"#{text.AsSpan(0, digits).TrimStart('0')}" : text, false, true, isCut);
        }
        // An initial is no Roman number.
        var meaning = isCut && text.Length == 1 ? null : CommonWords.MeaningOf(text);
        return new ComparedWord(text, meaning ?? Cognates.StemOf(text), meaning is not null, meaning is ['#', ..], isCut);
    }
}
