namespace KnowledgeGraph.Tests.Questions.Coalitions;

/// <summary>
/// Eighteen women at fourteen social events (A. Davis, B. B. Gardner, M. R. Gardner, Deep South, 1941): that they are of two circles, and who is at the core
/// of each, is what almost all who looked at them found (L. C. Freeman, Finding Social Groups: A Meta-Analysis of the Southern Women Data, 2003).
/// </summary>
public sealed class SouthernWomenTests
{
    private static readonly (string Woman, int[] Events)[] Attended =
    [
        ("evelyn", [1, 2, 3, 4, 5, 6, 8, 9]), ("laura", [1, 2, 3, 5, 6, 7, 8]), ("theresa", [2, 3, 4, 5, 6, 7, 8, 9]), ("brenda", [1, 3, 4, 5, 6, 7, 8]),
        ("charlotte", [3, 4, 5, 7]), ("frances", [3, 5, 6, 8]), ("eleanor", [5, 6, 7, 8]), ("pearl", [6, 8, 9]), ("ruth", [5, 7, 8, 9]),
        ("verne", [7, 8, 9, 12]), ("myrna", [8, 9, 10, 12]), ("katherine", [8, 9, 10, 12, 13, 14]), ("sylvia", [7, 8, 9, 10, 12, 13, 14]),
        ("nora", [6, 7, 9, 10, 11, 12, 13, 14]), ("helen", [7, 8, 10, 11, 12]), ("dorothy", [8, 9]), ("olivia", [9, 11]), ("flora", [9, 11]),
    ];

    [Fact]
    public void The_figures_are_those_that_were_published()
    {
        Assert.Equal([8, 7, 8, 7, 4, 4, 4, 3, 4, 4, 4, 6, 7, 8, 5, 2, 2, 2], Attended.Select(one => one.Events.Length));
        Assert.Equal([3, 3, 6, 4, 8, 8, 10, 14, 12, 5, 4, 6, 3, 3], Enumerable.Range(1, 14).Select(number => Attended.Count(one => one.Events.Contains(number))));
        Assert.Equal(89, Attended.Sum(one => one.Events.Length));
    }

    [Fact]
    public async Task They_are_two_circles_with_the_cores_that_others_found()
    {
        using var hall = await GuildHall.OpenAsync(Attended.SelectMany(one => one.Events.Select(number => $"{one.Woman} DINES_AT feast:{number}")));

        var groups = await hall.GroupsAsync("minSize: 2");

        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', groups));
        Assert.Equal(2, groups.Length);
        var first = groups.Single(group => group.Contains("evelyn", StringComparison.Ordinal)).Split(' ');
        var second = groups.Single(group => group.Contains("nora", StringComparison.Ordinal)).Split(' ');
        Assert.Empty(((string[])["evelyn", "laura", "theresa", "brenda", "charlotte", "frances", "eleanor"]).Except(first));
        Assert.Empty(((string[])["myrna", "katherine", "sylvia", "nora", "helen", "olivia", "flora"]).Except(second));
        Assert.Equal(18, first.Length + second.Length);
    }
}
