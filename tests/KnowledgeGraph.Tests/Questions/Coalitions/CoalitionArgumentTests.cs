namespace KnowledgeGraph.Tests.Questions.Coalitions;

/// <summary>Arguments that make no sense are refused with the value and what to do.</summary>
public sealed class CoalitionArgumentTests
{
    [Theory]
    [InlineData("minSize: 0", "INVALID_ARGUMENT", "'minSize' is 0")]
    [InlineData("minSize: -3", "INVALID_ARGUMENT", "'minSize' is -3")]
    [InlineData("resolution: 0", "INVALID_ARGUMENT", "'resolution' is 0")]
    [InlineData("resolution: -1.5", "INVALID_ARGUMENT", "'resolution' is -1.5")]
    [InlineData("runs: 0", "INVALID_ARGUMENT", "'runs' is 0")]
    [InlineData("runs: 1001", "LIMIT_EXCEEDED", "'runs' is 1001; at most 1000 are allowed (MaxRuns)")]
    [InlineData("shuffles: -1", "INVALID_ARGUMENT", "'shuffles' is -1")]
    [InlineData("shuffles: 1001", "LIMIT_EXCEEDED", "'shuffles' is 1001; at most 1000 are allowed (MaxRuns)")]
    [InlineData("first: -1", "INVALID_ARGUMENT", "-1")]
    [InlineData("first: 501", "LIMIT_EXCEEDED", "501")]
    [InlineData("basis: CONNECTIONS, foldInto: SERVES", "INVALID_ARGUMENT", "'foldInto' is for the basis PARTICIPATION, and CONNECTIONS is asked for")]
    [InlineData("basis: STANCES, foldInto: SERVES", "INVALID_ARGUMENT", "STANCES is asked for")]
    [InlineData("basis: STANCES, weights: COUNT", "INVALID_ARGUMENT", "'weights' is for the basis PARTICIPATION, and STANCES is asked for")]
    [InlineData("basis: CONNECTIONS, weights: NEWMAN", "INVALID_ARGUMENT", "CONNECTIONS is asked for")]
    [InlineData("basis: STANCES, via: [SPEAKS_ON, KNOWS]", "INVALID_ARGUMENT", "'via' names KNOWS, which says nothing of stances")]
    [InlineData("foldInto: OWNED_BY", "INVALID_ARGUMENT", "'foldInto' is OWNED_BY, at an end of which there are no entities")]
    [InlineData("via: [OWNED_BY]", "INVALID_ARGUMENT", "'via' names OWNED_BY")]
    public async Task What_cannot_be_asked_says_why(string arguments, string code, string words)
    {
        using var hall = await GuildHall.OpenAsync(GuildHall.TwoCircles);

        var (found, message) = await hall.ErrorAsync($"{{ coalitions({arguments}) {{ coalitions {{ id }} }} }}");

        Assert.Equal(code, found);
        Assert.Contains(words, message, StringComparison.Ordinal);
        Assert.Empty(hall.Faults);
    }

    [Theory]
    [InlineData("basis: PARTICIPATION", "no relationship that it is a participation")]
    [InlineData("basis: STANCES", "no relationship that it is a stance")]
    public async Task A_model_that_has_nothing_of_the_kind_says_so(string arguments, string words)
    {
        using var society = await RandomSociety.MakeAsync(seed: 5, size: 3, relationships: 3);

        foreach (var root in (string[])["coalitions", "brokers"])
        {
            var (code, message) = await society.Api.ErrorAsync($"{{ {root}({arguments}) {{ method }} }}");
            Assert.Equal("INVALID_ARGUMENT", code);
            Assert.Contains(words, message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Relationships_that_the_model_does_not_call_participations_may_be_named_as_such()
    {
        using var society = await RandomSociety.MakeAsync(seed: 5, size: 20, relationships: 120);

        var answer = await society.Api.CoalitionsAsync("basis: PARTICIPATION, via: [MEMBER_OF], shuffles: 0", "basis method");

        Assert.Equal("PARTICIPATION", answer.GetProperty("basis").GetString());
        Assert.Contains("(by MEMBER_OF)", answer.GetProperty("method").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("resolution: 1e308")]
    [InlineData("resolution: 1e-308")]
    [InlineData("minSize: 2147483647")]
    [InlineData("randomSeed: -2147483648")]
    [InlineData("first: 0")]
    public async Task Extremes_that_make_sense_are_answered(string arguments)
    {
        using var hall = await GuildHall.OpenAsync(GuildHall.TwoCircles);

        var answer = await hall.CoalitionsAsync($"{arguments}, runs: 2, shuffles: 19", "modularity ungrouped chance { pValue } coalitions { id cohesion }");

        Assert.True(double.IsFinite(answer.GetProperty("modularity").GetDouble()));
    }
}
