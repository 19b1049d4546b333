using System.Globalization;
using KnowledgeGraph.Questions.Actors;
using KnowledgeGraph.Questions.Answers;

namespace KnowledgeGraph.Questions.Coalitions;

/// <summary>Says how coalitions were found, with all that somebody needs who wants to find them again, and with what to cite.</summary>
internal static class CoalitionMethod
{
    private const double Clear = 0.05;

    /// <summary>The whole of it, in a paragraph.</summary>
    public static string Of(CoalitionContext context)
    {
        var (found, asked, done) = (context.Found, context.Found.Asked, context.Found.Done);
        var parts = new List<string>
        {
            ActorMethod.Of(context.Scope, context.Actors),
            Text($"Coalitions are its communities of at least {asked.MinSize}, found by the Leiden algorithm (Traag, Waltman, van Eck 2019)."),
            Text($"Of {Runs(done.Runs, asked.Runs)} at resolution {asked.Resolution}, of at most {Counted.Of(done.Iterations, "iteration")},"),
            Text($"with seeds from {asked.Seed} on, the partition of highest modularity is shown."),
            "A member's strength is the mean share of runs that put it with each of the others.",
            "Cohesion is the weight within a coalition, over that within and across.",
        };
        if (found.Chance.Shuffles > 0)
        {
            var (ofData, ofChance, shuffles) = (found.Chance.OfData, found.Chance.OfChance, found.Chance.Shuffles);
            parts.Add(Text($"Chance: the mean modularity of these runs is {ofData:0.000}, that of single runs on"));
            parts.Add(Text($"{Counted.Of(shuffles, "incidence")} of the same degrees {ofChance:0.000}."));
            parts.Add("These were shuffled by the curveball algorithm (Strona et al. 2014).");
        }
        if (done.Thinned > 0)
        {
            parts.Add(Text($"Stability: the mean Jaccard index with the nearest community when documents are left out in {Counted.Of(done.Thinned, "group")}"));
            parts.Add("(Hennig 2007).");
        }
        if (done.IsCut) parts.Add("The rest of what was asked for would have been more than one result may take (MaxCoalitionWork).");
        return string.Join(' ', parts);
    }

    /// <summary>Whether what was found could be chance, in words.</summary>
    public static string ChanceOf(FoundCoalitions found, CoalitionBasis basis)
    {
        if (basis != CoalitionBasis.Participation) return "What chance would give is told of participations alone.";
        if (found.Asked.Shuffles == 0) return "Nobody asked to hold it against chance (shuffles).";
        if (found.Chance.PValue is not { } value)
        {
            return found.Done.IsCut && found.Done.Shuffles < found.Asked.Shuffles
                ? "The graph is too large to be held against chance within what one result may take (MaxCoalitionWork): ask of fewer actors (types, via)."
                : "There is too little to tell: fewer than 19 shuffles, or no two actors take part in the same.";
        }
        var often = Text($"{Counted.Of(found.Chance.Shuffles, "random graph")} in which everybody takes part in as much");
        return value <= Clear
            ? Text($"Unlikely to be chance: hardly any of {often} has groups as clear (p = {value:0.###}).")
            : Text($"It could be chance: among {often}, groups as clear are not rare (p = {value:0.###}).");
    }

    private static string Runs(int done, int asked) =>
        done == asked ? Counted.Of(done, "run") : Text($"{Counted.Of(done, "run")} of {asked} that were asked for,");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
