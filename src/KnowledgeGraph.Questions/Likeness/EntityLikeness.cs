namespace KnowledgeGraph.Questions.Likeness;

/// <summary>How like two entities are by all their names, and why.</summary>
/// <param name="Score">0 to 1; below 0.5 it is likelier that they are two.</param>
/// <param name="Reasons">Sentences that name the names.</param>
internal sealed record EntityLikeness(double Score, IReadOnlyList<string> Reasons)
{
    private const double Half = 0.5;
    private const double ByChance = 0.3;
    private const double OfLettersAlone = 0.7;
    private const double NumbersDiffer = 0.3;
    private const double NumberMore = 0.55;
    private const double OwnNames = 0.55;

    /// <summary>Compares all names of one with all of the other.</summary>
    public static EntityLikeness Of(EntityNames one, EntityNames other)
    {
        var (best, whole) = (default(NameLikeness), default(NameLikeness));
        foreach (var name in one.Names)
        {
            foreach (var with in other.Names)
            {
                var likeness = NameComparison.Of(name, with);
                if (likeness.Score > best.Score) best = likeness;
                if (!name.IsAcronym && !with.IsAcronym && likeness.Score > whole.Score) whole = likeness;
            }
        }
        if (best.Score == 0) return new EntityLikeness(0, []);
        if (best.One.IsAcronym || best.Other.IsAcronym)
        {
            if (whole.Score >= Half) best = whole;
            else if (HasWhole(one) && HasWhole(other)) return ChanceOf(best);
            else if (best.Kind == LikenessKind.Same) best = best with { Score = OfLettersAlone };
        }
        return Told(best, one, other);
    }

    private static bool HasWhole(EntityNames names) => names.Names.Any(name => !name.IsAcronym);

    private static EntityLikeness ChanceOf(NameLikeness best)
    {
        var letters = best.One.IsAcronym ? best.One : best.Other;
        return new EntityLikeness(Math.Min(best.Score, ByChance), [$"'{letters.Text}' may stand for both, and their whole names differ."]);
    }

    // What tells two apart though a name of theirs is alike.
    private static EntityLikeness Told(NameLikeness best, EntityNames one, EntityNames other)
    {
        var (score, reasons) = (best.Score, new List<string> { SentenceOf(best) });
        var (ofOne, ofOther) = (NumbersOf(one.Shown), NumbersOf(other.Shown));
        if (!ofOne.SetEquals(ofOther))
        {
            var isMore = ofOne.IsSubsetOf(ofOther) || ofOther.IsSubsetOf(ofOne);
            score *= isMore ? NumberMore : NumbersDiffer;
            reasons.Add(isMore
                ? $"Of '{one.Shown.Text}' and '{other.Shown.Text}' one has a number that the other has not."
                : $"'{one.Shown.Text}' and '{other.Shown.Text}' differ in numbers.");
        }
        else if (Apart(best, one, other) is (var ofOneAlone, var ofOtherAlone))
        {
            score *= OwnNames;
            reasons.Add($"'{ofOneAlone.Text}' and '{ofOtherAlone.Text}' are names of two.");
        }
        return new EntityLikeness(score, reasons);
    }

    // Two are called alike for short, and each has a name that says more: the central banks of two countries.
    private static (ComparedName, ComparedName)? Apart(NameLikeness best, EntityNames one, EntityNames other)
    {
        foreach (var name in one.Names)
        {
            foreach (var with in other.Names)
            {
                var saysMore = SaysMore(name, best.One) && SaysMore(with, best.Other);
                var areShown = name == one.Shown && with == other.Shown && best.One != name && best.Other != with;
                if ((saysMore || areShown) && NameComparison.Of(name, with).Kind == LikenessKind.Apart) return (name, with);
            }
        }
        return null;
    }

    private static bool SaysMore(ComparedName name, ComparedName than) =>
        name.Words.Length > than.Words.Length && than.Words.All(word => name.Words.Any(own => own.Meaning == word.Meaning));

    private static HashSet<string> NumbersOf(ComparedName name) =>
        name.Words.Where(word => word.IsNumber).Select(word => word.Meaning).ToHashSet(StringComparer.Ordinal);

    private static string SentenceOf(NameLikeness like) => like.Kind switch
    {
        LikenessKind.Same when like.One.Text == like.Other.Text => $"Both are named '{like.One.Text}'.",
        LikenessKind.Same => $"The names '{like.One.Text}' and '{like.Other.Text}' are the same but for case, accents and marks.",
        LikenessKind.SameWords => $"The names '{like.One.Text}' and '{like.Other.Text}' have the same words.",
        LikenessKind.OtherForm => $"The names '{like.One.Text}' and '{like.Other.Text}' are the same but for their legal forms.",
        LikenessKind.LikeWords => $"The names '{like.One.Text}' and '{like.Other.Text}' are alike, word by word.",
        LikenessKind.Part => $"Of the names '{like.One.Text}' and '{like.Other.Text}' one has the words of the other.",
        LikenessKind.Apart or LikenessKind.None => $"The names '{like.One.Text}' and '{like.Other.Text}' share words, and each has others.",
        LikenessKind.Acronym => like.One.IsAcronym
            ? $"'{like.One.Text}' may stand for '{like.Other.Text}'." : $"'{like.Other.Text}' may stand for '{like.One.Text}'.",
    };
}
