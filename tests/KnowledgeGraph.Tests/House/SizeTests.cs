namespace KnowledgeGraph.Tests.House;

/// <summary>Files stay short enough to be read in one go. Generated snapshots, seeds and lock files are excepted: nobody reads those in order.</summary>
public class SizeTests
{
    private const int Longest = 400;
    private const int Median = 80;

    private static readonly string[] Written = [".cs", ".ts", ".tsx", ".js", ".mjs", ".css", ".html", ".graphql", ".csproj", ".props", ".sh"];

    [Fact]
    public void No_file_is_longer_than_400_lines()
    {
        var tooLong = SourceTree.Files(extensions: Written)
            .Where(file => file != "schema/api.graphql" && !file.Contains("/Golden/", StringComparison.Ordinal))
            .Select(file => (file, Lines: SourceTree.Lines(file).Length))
            .Where(entry => entry.Lines > Longest);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void The_median_source_file_is_shorter_than_80_lines()
    {
        var lengths = SourceTree.Files("src", ".cs").Select(file => SourceTree.Lines(file).Length).Order().ToList();

        Assert.True(lengths[lengths.Count / 2] < Median, $"The median is {lengths[lengths.Count / 2]} lines of {lengths.Count} files.");
    }

    [Fact]
    public void Every_project_and_every_folder_of_more_than_ten_files_has_a_README()
    {
        var projects = SourceTree.Files("src", ".csproj").Select(file => Path.GetDirectoryName(file)!);
        var large = SourceTree.Files("src", ".cs").Concat(SourceTree.Files("tests", ".cs"))
            .GroupBy(file => Path.GetDirectoryName(file)!).Where(folder => folder.Count() > 10).Select(folder => folder.Key);

        Assert.All(projects.Union(large), folder => Assert.True(File.Exists(Path.Combine(SourceTree.Root, folder, "README.md")), folder));
    }

    [Fact]
    public void No_type_is_split_over_several_files()
    {
        var parts = SourceTree.Files("src", ".cs")
            .SelectMany(file => SourceTree.Lines(file)
                .Where(line => line.Contains(" partial class ", StringComparison.Ordinal) && !line.TrimStart().StartsWith('/'))
                .Select(line => (file, Type: Path.GetDirectoryName(file) + ":" + line.Split(" class ")[1].Split(' ', '(', ':')[0])));

        Assert.Empty(parts.GroupBy(part => part.Type).Where(group => group.Select(part => part.file).Distinct().Count() > 1).Select(group => group.Key));
    }
}
