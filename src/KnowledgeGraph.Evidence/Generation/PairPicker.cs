namespace KnowledgeGraph.Evidence.Generation;

/// <summary>
/// Picks pairs of nodes for one relationship type, no pair twice and no node with itself. A tenth of the relationships end at a few
/// hubs, the first of the ends; the others mildly prefer earlier nodes. Of what others take part in, each but the forums (the hubs, and others
/// of the first) has a few members and no more, as long as there is room in forums.
/// </summary>
internal sealed class PairPicker(RelationshipQuota plan, Random random)
{
    private const double HubShare = 0.11;
    private const int NodesPerHub = 2_000;
    private const double Skew = 1.5;
    private const int EndsPerForum = 100;
    private const int RandomTries = 32;
    private readonly HashSet<(int Start, int End)> _taken = [];
    private readonly HashSet<int> _starts = [];
    private readonly HashSet<int> _ends = [];
    private readonly int _forums = 1 + (plan.Ends.Count / EndsPerForum);
    private readonly byte[] _members = plan.Type.IsParticipation ? new byte[plan.Ends.Count] : [];

    /// <summary>The pairs, by the ids of start and end.</summary>
    public IEnumerable<(string StartId, string EndId)> Pairs()
    {
        for (var i = 0; i < plan.Count; i++)
        {
            if (Next() is not { } pair) yield break;
            yield return (plan.Starts[pair.Start], plan.Ends[pair.End]);
        }
    }

    private (int Start, int End)? Next()
    {
        for (var tries = 0; tries < RandomTries; tries++)
        {
            var hub = tries < RandomTries / 4 && random.NextDouble() < HubShare;
            var (start, end) = (Skewed(plan.Starts.Count), hub ? random.Next(1 + (plan.Ends.Count / NodesPerHub)) : Skewed(plan.Ends.Count));
            if (IsFull(end)) end = random.Next(_forums);
            if (TryTake(start, end)) return (start, end);
        }
        // Nearly full: the next free pair after a random one.
        var first = random.NextInt64((long)plan.Starts.Count * plan.Ends.Count);
        for (long step = 0; step < (long)plan.Starts.Count * plan.Ends.Count; step++)
        {
            var at = (first + step) % ((long)plan.Starts.Count * plan.Ends.Count);
            var (start, end) = ((int)(at % plan.Starts.Count), (int)(at / plan.Starts.Count));
            if (TryTake(start, end)) return (start, end);
        }
        return null;
    }

    private bool TryTake(int start, int end)
    {
        if (plan.IsSingleAtStart && _starts.Contains(start)) return false;
        if (plan.IsSingleAtEnd && _ends.Contains(end)) return false;
        if (plan.Starts[start] == plan.Ends[end] || !_taken.Add((start, end))) return false;
        if (plan.IsSingleAtStart) _starts.Add(start);
        if (plan.IsSingleAtEnd) _ends.Add(end);
        if (plan.Type.IsParticipation && end >= _forums && _members[end] < byte.MaxValue) _members[end]++;
        return true;
    }

    private bool IsFull(int end)
    {
        const int sizes = PlantedGroups.MostMembersOfSmall - PlantedGroups.FewestMembers + 1;
        return plan.Type.IsParticipation && end >= _forums && _members[end] >= PlantedGroups.FewestMembers + (end % sizes);
    }

    private int Skewed(int count) => (int)(count * Math.Pow(random.NextDouble(), Skew));
}
