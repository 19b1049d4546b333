namespace KnowledgeGraph.Search.Words;

/// <summary>A word of a name, or of what is searched for.</summary>
/// <param name="Text">The word, folded.</param>
/// <param name="Role">What it is to the name.</param>
/// <param name="IsCut">Whether a full stop follows it, as after an abbreviation.</param>
/// <param name="IsLetters">Whether it is letters that stood apart, as in <c>U.S.</c></param>
internal readonly record struct NameWord(string Text, WordRole Role, bool IsCut, bool IsLetters = false);
