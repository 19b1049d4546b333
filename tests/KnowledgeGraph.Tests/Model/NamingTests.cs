using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Model;

public class NamingTests
{
    [Theory]
    [InlineData("Organization", "organization", "organizations")]
    [InlineData("News", "news", "allNews")]
    [InlineData("Series", "series", "allSeries")]
    [InlineData("Species", "species", "allSpecies")]
    [InlineData("Miniseries", "miniseries", "allMiniseries")]
    [InlineData("Aircraft", "aircraft", "allAircraft")]
    [InlineData("SoftwarePackage", "softwarePackage", "softwarePackages")]
    [InlineData("MapSoftware", "mapSoftware", "allMapSoftware")]
    [InlineData("Statistics", "statistics", "allStatistics")]
    [InlineData("Child", "child", "children")]
    [InlineData("Grandchild", "grandchild", "grandchildren")]
    [InlineData("FosterChild", "fosterChild", "fosterChildren")]
    [InlineData("Person", "person", "people")]
    [InlineData("Salesperson", "salesperson", "salespeople")]
    [InlineData("Woman", "woman", "women")]
    [InlineData("Chairman", "chairman", "chairmen")]
    [InlineData("Human", "human", "humans")]
    [InlineData("Analysis", "analysis", "analyses")]
    [InlineData("GridAnalysis", "gridAnalysis", "gridAnalyses")]
    [InlineData("Crisis", "crisis", "crises")]
    [InlineData("Axis", "axis", "axes")]
    [InlineData("Criterion", "criterion", "criteria")]
    [InlineData("Medium", "medium", "media")]
    [InlineData("Matrix", "matrix", "matrices")]
    [InlineData("Index", "index", "indexes")]
    [InlineData("Life", "life", "lives")]
    [InlineData("Shelf", "shelf", "shelves")]
    [InlineData("Chief", "chief", "chiefs")]
    [InlineData("Quiz", "quiz", "quizzes")]
    [InlineData("Hero", "hero", "heroes")]
    [InlineData("Photo", "photo", "photos")]
    [InlineData("Monarch", "monarch", "monarchs")]
    [InlineData("Branch", "branch", "branches")]
    [InlineData("Status", "status", "statuses")]
    [InlineData("Country", "country", "countries")]
    [InlineData("Day", "day", "days")]
    [InlineData("Soliloquy", "soliloquy", "soliloquies")]
    [InlineData("URL", "url", "urls")]
    [InlineData("URLMap", "urlMap", "urlMaps")]
    [InlineData("MapURL", "mapURL", "mapURLs")]
    [InlineData("HTTP2Server", "http2Server", "http2Servers")]
    [InlineData("KPI", "kpi", "kpis")]
    [InlineData("Board_Child", "board_Child", "board_Children")]
    [InlineData("X", "x", "xes")]
    public void A_type_has_a_root_for_one_and_a_root_for_all(string name, string one, string all)
    {
        Assert.Equal(one, Naming.LowerFirst(name));
        Assert.Equal(all, Naming.Plural(Naming.LowerFirst(name)));
    }
}
