namespace KnowledgeGraph.Evidence.Generation;

/// <summary>
/// Groups of actors to plant, so that it is known what an analysis should find. Each group meets in small undertakings of its own, of two to five
/// members; some undertakings have members of several groups; and many of all groups meet in large forums, which tell nothing of the groups.
/// </summary>
/// <param name="Count">How many groups, 1 to <see cref="MostGroups"/>.</param>
public sealed record PlantedGroups(int Count)
{
    /// <summary>The most groups, members of a group, undertakings of a group, and forums.</summary>
    public const int MostGroups = 10_000;

    /// <summary>The fewest members of an undertaking.</summary>
    public const int FewestMembers = 2;

    /// <summary>The most members of a small undertaking.</summary>
    public const int MostMembersOfSmall = 5;

    /// <summary>The parts that a forum has, where the model has parts of undertakings.</summary>
    public const int PartsOfForum = 2;

    private const int UsualForumMembers = 40;

    /// <summary>How many actors each group has, 2 or more; 12.</summary>
    public int Members { get; init; } = 12;

    /// <summary>How many small undertakings there are for each group, 1 or more; 20.</summary>
    public int Undertakings { get; init; } = 20;

    /// <summary>The share of the small undertakings whose members are of several groups, 0 to 1; a tenth.</summary>
    public double AcrossShare { get; init; } = 0.1;

    /// <summary>How many forums there are; 5.</summary>
    public int Forums { get; init; } = 5;

    /// <summary>How many members each forum has, 2 to all planted actors; null for 40, or all planted actors where these are fewer.</summary>
    public int? ForumMembers { get; init; }

    /// <summary>How many actors are planted.</summary>
    internal int Actors => Count * Members;

    /// <summary>How many small undertakings are planted.</summary>
    internal int SmallUndertakings => Count * Undertakings;

    /// <summary>How many members each forum has.</summary>
    internal int MembersOfForum => ForumMembers ?? Math.Min(UsualForumMembers, Actors);

    /// <summary>Refuses numbers that make no groups.</summary>
    /// <exception cref="EvidenceException">A number is out of range.</exception>
    internal void Check()
    {
        CheckNumber("--coalitions", Count, 1, MostGroups);
        CheckNumber("--members", Members, FewestMembers, MostGroups);
        CheckNumber("--undertakings", Undertakings, 1, MostGroups);
        CheckNumber("--forums", Forums, 0, MostGroups);
        if (AcrossShare is not (>= 0 and <= 1)) throw new EvidenceException($"--across {AcrossShare}: the share must be 0 to 1, such as 0.1 for a tenth.");
        if (Math.Max((long)Count * Members, (long)Count * Undertakings) > MostNodes)
            throw new EvidenceException($"--coalitions {Count}: that makes more than {MostNodes} nodes. Ask for fewer or smaller groups.");
        if (ForumMembers is { } members) CheckNumber("--forum-members", members, FewestMembers, Actors, " (all planted actors)");
    }

    private const int MostNodes = 5_000_000;

    private static void CheckNumber(string option, int number, int least, int most, string of = "")
    {
        if (number < least || number > most) throw new EvidenceException($"{option} {number}: the number must be {least} to {most}{of}.");
    }
}
