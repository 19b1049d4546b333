using System.Text.RegularExpressions;

namespace KnowledgeGraph.Tests.House;

/// <summary>
/// Within a project each folder stands above all that it uses: no folder uses one that, over others or at once, uses it. A nested folder
/// is a folder of its own, and so is the project's root. Namespaces are folders.
/// </summary>
public partial class FolderTests
{
    public static TheoryData<string> Projects => [.. SourceTree.Files("src", ".csproj")
        .Select(file => Path.GetFileNameWithoutExtension(file)!)
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_use_only_folders_below_them(string project) => Assert.Empty(Circles(FolderUses.OfProject(project)));

    [Theory]
    [InlineData("KnowledgeGraph.Query", 400)]
    [InlineData("KnowledgeGraph.GraphQL", 400)]
    [InlineData("KnowledgeGraph.Server", 100)]
    public void Names_are_found_where_they_are_used(string project, int atLeast) => Assert.True(FolderUses.OfProject(project).Count > atLeast);

    [Fact]
    public void A_circle_is_told_by_both_files_and_names()
    {
        var uses = FolderUses.Of(
            [
                ("Low/Stone.cs", "namespace P.Low; public class Stone { P.High.Tower? _above; }"),
                ("High/Tower.cs", "namespace P.High; public class Tower { P.Low.Stone? _below; }"),
                ("Top.cs", "namespace P; public class Top { P.High.Tower? _tower; }"),
            ],
            "P");

        var circle = Assert.Single(Circles(uses));

        Assert.Contains("High/Tower.cs names Stone of Low", circle, StringComparison.Ordinal);
        Assert.Contains("Low/Stone.cs names Tower of High", circle, StringComparison.Ordinal);
    }

    [Fact]
    public void The_namespace_of_a_file_is_its_folder()
    {
        var elsewhere = SourceTree.Files("src", ".cs")
            .Select(file => (file, Namespace: Namespace().Match(SourceTree.Read(file)).Groups["name"].Value))
            .Where(entry => entry.Namespace.Length > 0 && entry.Namespace != Path.GetDirectoryName(entry.file)!["src/".Length..].Replace('/', '.'));

        Assert.Empty(elsewhere);
    }

    // Each pair of folders that use one another, at once or over others, with a use of each direction.
    private static IEnumerable<string> Circles(IReadOnlyList<FolderUse> uses)
    {
        var below = uses.GroupBy(use => use.From, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(use => use.To).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var told = new HashSet<(string, string)>();
        foreach (var use in uses)
        {
            if (WayBack(below, use) is not { } way || !told.Add(Pair(use.From, use.To))) continue;
            var back = way.Zip(way.Skip(1), (from, to) => uses.First(other => other.From == from && other.To == to));
            yield return $"{use}; {string.Join("; ", back)}";
        }
    }

    private static List<string>? WayBack(Dictionary<string, HashSet<string>> below, FolderUse use)
    {
        var (ways, pending) = (new Dictionary<string, List<string>>(StringComparer.Ordinal) { [use.To] = [use.To] }, new Queue<string>([use.To]));
        while (pending.TryDequeue(out var folder))
        {
            if (folder == use.From) return ways[folder];
            foreach (var next in below.GetValueOrDefault(folder, []))
            {
                if (ways.TryAdd(next, [.. ways[folder], next])) pending.Enqueue(next);
            }
        }
        return null;
    }

    private static (string, string) Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
