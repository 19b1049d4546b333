using System.Xml.Linq;

namespace KnowledgeGraph.Tests.House;

/// <summary>Who may know whom. The four leaves know nothing of ours; everything else knows what stands in the table and no more.</summary>
public class LayerTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["KnowledgeGraph.GraphQL"] = [],
        ["KnowledgeGraph.Bolt"] = [],
        ["KnowledgeGraph.Records"] = [],
        ["KnowledgeGraph.Storage"] = ["KnowledgeGraph.Records"],
        ["KnowledgeGraph.Analysis"] = [],
        ["KnowledgeGraph.Model"] = ["KnowledgeGraph.GraphQL", "KnowledgeGraph.Records"],
        ["KnowledgeGraph.Query"] = ["KnowledgeGraph.Model", "KnowledgeGraph.GraphQL", "KnowledgeGraph.Bolt", "KnowledgeGraph.Records", "KnowledgeGraph.Storage"],
        ["KnowledgeGraph.Evidence"] = ["KnowledgeGraph.Model", "KnowledgeGraph.GraphQL", "KnowledgeGraph.Records", "KnowledgeGraph.Query"],
        ["KnowledgeGraph.Server"] = ["KnowledgeGraph.Model", "KnowledgeGraph.GraphQL", "KnowledgeGraph.Records", "KnowledgeGraph.Query", "KnowledgeGraph.Evidence"],
        ["KnowledgeGraph.HotChocolate"] = ["KnowledgeGraph.Model", "KnowledgeGraph.GraphQL", "KnowledgeGraph.Bolt", "KnowledgeGraph.Records", "KnowledgeGraph.Query", "KnowledgeGraph.Evidence"],
    };

    public static TheoryData<string> Projects => [.. SourceTree.Files("src", ".csproj").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_the_layers_below_it(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        Assert.True(Allowed.ContainsKey(name), $"{name} has no place in the layers. Give it one in this test and in ARCHITECTURE.md.");

        var references = XDocument.Parse(SourceTree.Read(project)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Empty(references.Except(Allowed[name]));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_takes_no_binary_and_no_source_of_another_by_the_back_door(string project)
    {
        var document = XDocument.Parse(SourceTree.Read(project));

        var foreign = document.Descendants("Compile").Select(item => item.Attribute("Include")?.Value ?? "").Where(path => path.StartsWith("..", StringComparison.Ordinal));

        Assert.Empty(document.Descendants("Reference"));
        Assert.Empty(foreign);
    }

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
}
