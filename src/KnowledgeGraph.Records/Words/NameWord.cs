namespace KnowledgeGraph.Records.Words;

/// <summary>A word of a name, or of what is searched for.</summary>
/// <param name="Text">The word, folded.</param>
/// <param name="Role">What it is to the name.</param>
/// <param name="IsCut">Whether a full stop follows it, as after an abbreviation.</param>
/// <param name="IsLetters">Whether it is letters that stood apart, as in <c>U.S.</c></param>
public readonly record struct NameWord(string Text, WordRole Role, bool IsCut, bool IsLetters = false);

/// <summary>What a word is to its name. It decides what the word weighs.</summary>
public enum WordRole
{
    /// <summary>What tells the name from others.</summary>
    Plain = 0,

    /// <summary>A legal form that is as often part of the name itself, such as <c>Corporation</c>.</summary>
    Weak = 1,

    /// <summary>An article, a preposition, an "and".</summary>
    Stop = 2,

    /// <summary>A form of address before the name, such as <c>Dr.</c></summary>
    Title = 3,

    /// <summary>A part of the legal form at the end, such as <c>S.A. de C.V.</c></summary>
    Form = 4,
}
