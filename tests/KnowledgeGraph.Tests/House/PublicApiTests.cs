using System.Reflection;

namespace KnowledgeGraph.Tests.House;

/// <summary>
/// What a library project shows to others is written down, one file a project, so that a change of it is read in a diff. The libraries are
/// those that the solution has under src: a new one is found by itself.
/// </summary>
public class PublicApiTests
{
    private const string Folder = "tests/KnowledgeGraph.Tests/House/PublicApi";

    public static TheoryData<string> Libraries => [.. Solution().Where(IsLibrary).Select(project => Path.GetFileNameWithoutExtension(project)!)];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_public_API_of_a_library_is_as_recorded_and_KG_REWRITE_GOLDEN_1_rewrites_it(string library)
    {
        var file = $"{Folder}/{library}.txt";

        var api = ApiText.Of(Assembly.Load(library));

        Golden.Write(file, api);
        Assert.True(File.Exists(Path.Combine(SourceTree.Root, file)), $"There is no {file}; set {Golden.RewriteVariable}=1 to write it.");
        var (gone, come) = Difference(SourceTree.Read(file), api);
        Assert.True(
            gone.Count + come.Count == 0,
            $"{library} does not show what {file} says. If that is meant, set {Golden.RewriteVariable}=1 to rewrite it.\n{First("-", gone)}{First("+", come)}");
        Assert.Equal(SourceTree.Read(file), api);
    }

    [Fact]
    public void No_other_API_is_recorded() =>
        Assert.Empty(SourceTree.Files(Folder).Except(Libraries.Select(library => $"{Folder}/{library.Data}.txt"), StringComparer.Ordinal));

    [Fact]
    public void The_lines_that_differ_are_told_with_their_type()
    {
        var (gone, come) = Difference(
            "class A\n    void M()\n    void N()\nclass B\n    void N()\n",
            "class A\n    void M()\nclass B\n    void N()\n    void O()\n");

        Assert.Equal(["class A: void N()"], gone);
        Assert.Equal(["class B: void O()"], come);
    }

    private static (List<string> Gone, List<string> Come) Difference(string recorded, string actual)
    {
        var (before, after) = (WithTypes(recorded), WithTypes(actual));
        return ([.. before.Except(after, StringComparer.Ordinal)], [.. after.Except(before, StringComparer.Ordinal)]);
    }

    private static List<string> WithTypes(string api)
    {
        var (lines, type) = (new List<string>(), "");
        foreach (var line in api.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!line.StartsWith(' ')) type = line;
            lines.Add(line.StartsWith(' ') ? $"{type}: {line.Trim()}" : line);
        }

        return lines;
    }

    private static string First(string sign, List<string> lines) =>
        string.Concat(lines.Take(10).Select(line => $"{sign} {line}\n")) + (lines.Count > 10 ? $"{sign} … {lines.Count - 10} more\n" : "");

    private static IEnumerable<string> Solution() => SourceTree.Lines("KnowledgeGraph.sln")
        .Where(line => line.StartsWith("Project(", StringComparison.Ordinal) && line.Contains("src\\", StringComparison.Ordinal))
        .Select(line => line.Split('"')[5].Replace('\\', '/'))
        .Where(path => path.EndsWith(".csproj", StringComparison.Ordinal));

    private static bool IsLibrary(string project) => !SourceTree.Read(project).Contains("<OutputType>Exe</OutputType>", StringComparison.Ordinal);
}
