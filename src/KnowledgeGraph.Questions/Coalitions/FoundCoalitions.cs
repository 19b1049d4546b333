namespace KnowledgeGraph.Questions.Coalitions;

/// <summary>A coalition as it was found.</summary>
/// <param name="Part">The places of all that it is made of, ascending, told of or not.</param>
/// <param name="Members">The places of its members, the firmest first, equally firm ones by id.</param>
/// <param name="Strengths">How firmly each belongs to it.</param>
/// <param name="Cohesion">How much of what joins its members is within.</param>
/// <param name="Stability">How much of it is found again without some of the documents; null without any.</param>
internal sealed record FoundCoalition(int[] Part, int[] Members, double[] Strengths, double Cohesion, double? Stability);

/// <summary>Whether what was found could be chance.</summary>
/// <param name="PValue">How likely chance gives groups that are as clear; null where there is too little to tell.</param>
/// <param name="Shuffles">Against how many graphs of chance it was held.</param>
/// <param name="OfData">The mean modularity of runs on the data.</param>
/// <param name="OfChance">That of runs on graphs of chance.</param>
internal sealed record FoundChance(double? PValue, int Shuffles, double OfData, double OfChance);

/// <summary>All coalitions of a graph of actors.</summary>
/// <param name="Coalitions">The largest first, equally large ones by the id that comes first in each.</param>
/// <param name="Places">By actor: the place of its coalition; -1 for none.</param>
/// <param name="Modularity">How good the partition is that is shown.</param>
/// <param name="Ungrouped">How many listed actors are in no coalition.</param>
/// <param name="Chance">Whether it could be chance.</param>
/// <param name="Done">What was done.</param>
/// <param name="Asked">What was asked for.</param>
/// <param name="Groups">In how many groups documents could be left out.</param>
internal sealed record FoundCoalitions(
    IReadOnlyList<FoundCoalition> Coalitions, int[] Places, double Modularity, int Ungrouped, FoundChance Chance, CoalitionPlan Done, CoalitionOptions Asked,
    int Groups);
