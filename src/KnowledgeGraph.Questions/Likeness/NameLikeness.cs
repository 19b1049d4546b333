namespace KnowledgeGraph.Questions.Likeness;

/// <summary>How like two names are, and in what.</summary>
/// <param name="Score">0 to 1; below 0.5 it is likelier that they name two.</param>
/// <param name="Kind">In what they are alike.</param>
/// <param name="One">The one name.</param>
/// <param name="Other">The other.</param>
internal readonly record struct NameLikeness(double Score, LikenessKind Kind, ComparedName One, ComparedName Other);

/// <summary>In what two names are alike.</summary>
internal enum LikenessKind
{
    /// <summary>In nothing.</summary>
    None,

    /// <summary>They are the same but for accents, case and marks.</summary>
    Same,

    /// <summary>They have the same words, but for small words, titles and legal forms.</summary>
    SameWords,

    /// <summary>They have the same words but for their legal form: two companies, or one that was named carelessly.</summary>
    OtherForm,

    /// <summary>Each word of one is like a word of the other.</summary>
    LikeWords,

    /// <summary>One has all words of the other, and more.</summary>
    Part,

    /// <summary>They share words, and each has others of its own.</summary>
    Apart,

    /// <summary>One is letters that may stand for the other.</summary>
    Acronym,
}
