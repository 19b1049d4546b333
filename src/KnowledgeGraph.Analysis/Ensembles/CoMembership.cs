using KnowledgeGraph.Analysis.Communities;

namespace KnowledgeGraph.Analysis.Ensembles;

/// <summary>
/// How firmly each member belongs to a community: the mean, over the community's other members, of the share of runs that put it with them.
/// <code>
/// A  In each run, the community's members are counted by where the run has put them.
/// B  A member was put with as many others as stand where it does, less itself.
/// </code>
/// Linear in members and runs.
/// </summary>
public static class CoMembership
{
    /// <summary>Of each member, from 0 to 1; 1 of a member alone.</summary>
    /// <param name="members">The members' nodes.</param>
    /// <param name="runs">The runs, one or more, of the same nodes.</param>
    public static double[] Of(IReadOnlyList<int> members, IReadOnlyList<FoundCommunities> runs)
    {
        var strengths = new double[members.Count];
        if (members.Count < 2)
        {
            Array.Fill(strengths, 1);
            return strengths;
        }
        var counts = new Dictionary<int, int>();
        foreach (var run in runs)
        {
            // A
            counts.Clear();
            foreach (var member in members) counts[run.Labels[member]] = counts.GetValueOrDefault(run.Labels[member]) + 1;
            // B
            for (var i = 0; i < strengths.Length; i++) strengths[i] += counts[run.Labels[members[i]]] - 1;
        }
        for (var i = 0; i < strengths.Length; i++) strengths[i] /= (double)runs.Count * (members.Count - 1);
        return strengths;
    }
}
