using System.Globalization;
using KnowledgeGraph.Server.Settings;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Tests.Server.Settings;

/// <summary>Every limit is a setting, and OPERATIONS.md tells each with the value that it has.</summary>
public class LimitsReaderTests
{
    private static readonly string Operations = File.ReadAllText(Path.Combine(Requirement.RepositoryRoot(), "OPERATIONS.md"));

    public static TheoryData<string> Names => [.. LimitsReader.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_limit_is_told_to_operators_and_changes_the_settings(string name)
    {
        var changed = LimitsReader.Read(Values((name, "33")));

        Assert.NotEqual(new LimitSettings(), changed);
        Assert.Contains($"`{name}`", Operations, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MaxCost", "50,000")]
    [InlineData("MaxTokens", "20,000")]
    [InlineData("MaxBlocks", "100")]
    [InlineData("MaxSeconds", "30")]
    [InlineData("MaxHops", "8, 4, 5,000")]
    [InlineData("MaxConcurrentOperations", "500, 2,000")]
    public void The_defaults_are_those_that_operators_read(string name, string value)
    {
        var row = Operations.Split('\n').Single(line => line.StartsWith($"| `{name}`", StringComparison.Ordinal));
        var limits = new LimitSettings().Query;
        var actual = name switch
        {
            "MaxCost" => $"{limits.MaxCost:N0}",
            "MaxTokens" => $"{limits.Parsing.MaxTokens:N0}",
            "MaxBlocks" => $"{limits.MaxBlocks}",
            "MaxHops" => string.Create(CultureInfo.InvariantCulture, $"{limits.MaxHops}, {limits.MaxDepth}, {limits.MaxListed:N0}"),
            "MaxSeconds" => $"{limits.Timeout.TotalSeconds}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{limits.MaxConcurrentOperations:N0}, {limits.MaxWaitingOperations:N0}"),
        };

        Assert.Equal(value, actual);
        Assert.Contains($"| {value}", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("maxcost", "1", null)]
    [InlineData("MaxCost", "0", "limits:MaxCost: '0' is no number from 1 to 1000000000. Give one, or leave it out.")]
    [InlineData("MaxCost", "1.5", "limits:MaxCost: '1.5' is no number from 1 to 1000000000. Give one, or leave it out.")]
    [InlineData("MaxNesting", "201", "limits:MaxNesting: '201' is no number from 1 to 200. Give one, or leave it out.")]
    public void A_value_is_a_whole_number_in_a_range(string name, string value, string? problem)
    {
        var thrown = Record.Exception(() => LimitsReader.Read(Values((name, value))));

        Assert.Equal(problem, thrown?.Message);
    }

    private static IConfiguration Values(params (string Name, string Value)[] limits) => new ConfigurationBuilder()
        .AddInMemoryCollection(limits.Select(limit => KeyValuePair.Create($"limits:{limit.Name}", (string?)limit.Value)))
        .Build();
}
