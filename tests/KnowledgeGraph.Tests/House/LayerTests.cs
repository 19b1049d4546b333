using System.Xml.Linq;

namespace KnowledgeGraph.Tests.House;

/// <summary>Who may know whom. The leaves know nothing of ours; everything else knows what stands in the table and no more.</summary>
public class LayerTests
{
    private static readonly string[] Leaves = ["GraphQL", "Records", "Bolt", "Analysis"];
    private static readonly string[] Below = ["Model", "GraphQL", "Records"];

    // As drawn in ARCHITECTURE.md, from the bottom to the top.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Model"] = ["GraphQL", "Records"],
        ["Query"] = Below,
        ["Evidence"] = Below,
        ["Storage"] = Below,
        ["Search"] = ["Query", .. Below],
        ["Questions"] = ["Query", "Storage", "Analysis", .. Below],
        ["Embedded"] = ["Query", "Storage", .. Below],
        ["Neo4j"] = ["Query", "Bolt", .. Below],
        ["Opening"] = ["Embedded", "Neo4j", "Search", "Questions", "Query", "Evidence", "Storage", .. Below],
        ["Server"] = ["Opening", "Neo4j", "Questions", "Query", "Evidence", .. Below],
        ["HotChocolate.Server"] = ["HotChocolate", "Opening", "Neo4j"],
        ["HotChocolate"] = ["Opening", "Neo4j", "Bolt", "Query", "Evidence", .. Below],
    };

    public static TheoryData<string> Projects => [.. SourceTree.Files("src", ".csproj").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_the_layers_below_it(string project)
    {
        var name = NameOf(project);
        var allowed = Leaves.Contains(name) ? [] : Allowed.GetValueOrDefault(name);
        Assert.True(allowed is not null, $"{name} has no place in the layers. Give it one in this test and in ARCHITECTURE.md.");

        var references = XDocument.Parse(SourceTree.Read(project)).Descendants("ProjectReference")
            .Select(reference => NameOf(reference.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Empty(references.Except(allowed));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_takes_no_binary_and_no_source_of_another_by_the_back_door(string project)
    {
        var document = XDocument.Parse(SourceTree.Read(project));

        var foreign = document.Descendants("Compile").Select(item => item.Attribute("Include")?.Value ?? "")
            .Where(path => path.StartsWith("..", StringComparison.Ordinal));

        Assert.Empty(document.Descendants("Reference"));
        Assert.Empty(foreign);
    }

    [Fact]
    public void A_project_sees_what_it_references_and_nothing_through_others() => Assert.Contains(
        "<DisableTransitiveProjectReferences>true<", SourceTree.Read("Directory.Build.props"), StringComparison.Ordinal);

    [Fact]
    public void The_solution_has_every_project_and_no_other()
    {
        var listed = SourceTree.Lines("KnowledgeGraph.sln")
            .Where(line => line.StartsWith("Project(", StringComparison.Ordinal) && line.Contains(".csproj", StringComparison.Ordinal))
            .Select(line => line.Split('"')[5].Replace('\\', '/'));

        // The second host and the peers of benchmarks need packages that do not restore everywhere, and a solution restores all its projects.
        var existing = SourceTree.Files(extensions: ".csproj").Where(file =>
            !file.Contains("KnowledgeGraph.HotChocolate", StringComparison.Ordinal) && !file.Contains("/peers/", StringComparison.Ordinal));

        Assert.Equal(existing.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static string NameOf(string project) => Path.GetFileNameWithoutExtension(project).Replace("KnowledgeGraph.", "", StringComparison.Ordinal);
}
