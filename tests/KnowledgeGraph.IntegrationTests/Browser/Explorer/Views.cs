using System.Globalization;

namespace KnowledgeGraph.IntegrationTests.Browser.Explorer;

/// <summary>The views of the explorer over the seed, as links.</summary>
internal static class Views
{
    /// <summary>What says that Index USA is a part of Index.</summary>
    private const string Claim = """{"subject":"org:index-usa","kind":"PART_OF","object":"org:index"}""";

    /// <summary>The views by name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["begin"] = "",
        ["results"] = "v=1&view=find&q=world+bank",
        ["list"] = "v=1&view=list&type=Organization",
        ["facts"] = "v=1&view=see&id=org:index-usa&type=Organization",
        ["drawing"] = "v=1&view=see&id=initiative:sme-dialogue&type=Initiative&pane=drawing",
        ["folded"] = "v=1&view=see&id=org:index-usa&type=Organization&pane=drawing&valid=any&fold=1&c=org:nasco&c=org:index&note=A+remark",
        ["reach"] = "v=1&view=see&id=org:index-usa&type=Organization&pane=drawing&valid=any&reach=2%40org:index-usa",
        ["filtered"] = "v=1&view=see&id=org:index-usa&type=Organization&pane=drawing&w=type%3DOrganization&w=field.country%3DUS",
        ["window"] = "v=1&view=see&id=initiative:sme-dialogue&type=Initiative&pane=drawing&valid=any&years=2024-2025",
        ["table"] = "v=1&view=see&id=org:index-usa&type=Organization&pane=table",
        ["figures"] = "v=1&view=see&id=place:mexico&type=Place",
        ["figures-all"] = "v=1&view=figures",
        ["document"] = "v=1&view=see&id=doc:sme-dialogue-2023&type=Document",
        ["evidence"] = string.Create(CultureInfo.InvariantCulture, $"v=1&view=see&id=org:index&type=Organization&claim={Uri.EscapeDataString(Claim)}"),
        ["paths"] = "v=1&view=paths&of=person:jayme-white&of=org:bush-institute",
        ["common"] = "v=1&view=common&of=org:index-usa&of=org:bush-institute&of=org:nasco",
        ["compare"] = "v=1&view=compare&before=2021&after=2024",
        ["compare-drawn"] = "v=1&view=compare&before=2023-09&after=2024-06&pane=drawing",
        ["compare-table"] = "v=1&view=compare&before=2023-09&after=2024-06&pane=table",
        ["coalitions"] = "v=1&view=coalitions",
        ["coalitions-drawn"] = "v=1&view=coalitions&pane=drawing",
        ["coalitions-table"] = "v=1&view=coalitions&pane=table",
        ["coalitions-matrix"] = "v=1&view=coalitions&pane=matrix&basis=PARTICIPATION",
        ["coalitions-connections"] = "v=1&view=coalitions&basis=CONNECTIONS&min=4&pane=drawing",
        ["brokers"] = "v=1&view=brokers",
        ["brokers-drawn"] = "v=1&view=brokers&basis=CONNECTIONS&pane=drawing",
        ["brokers-table"] = "v=1&view=brokers&pane=table",
        ["central"] = "v=1&view=central&by=BETWEENNESS",
    };
}
