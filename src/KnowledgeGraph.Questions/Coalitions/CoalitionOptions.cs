using System.Globalization;

namespace KnowledgeGraph.Questions.Coalitions;

/// <summary>How coalitions are looked for.</summary>
/// <param name="MinSize">The fewest members of one.</param>
/// <param name="Resolution">How dense they are.</param>
/// <param name="Runs">How often they are looked for.</param>
/// <param name="Shuffles">Against how many graphs of chance they are held.</param>
/// <param name="Seed">Decides all chances.</param>
internal sealed record CoalitionOptions(int MinSize, double Resolution, int Runs, int Shuffles, int Seed)
{
    /// <summary>The same for all that give the same result.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{MinSize} {Resolution:R} {Runs} {Shuffles} {Seed}");
}
