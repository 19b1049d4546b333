using System.Text.RegularExpressions;

namespace KnowledgeGraph.Tests.House;

/// <summary>Names say what a thing is. These say nothing.</summary>
public partial class NameTests
{
    private static readonly HashSet<string> Banned = new(StringComparer.OrdinalIgnoreCase)
    {
        "Common", "Shared", "Core", "Util", "Utils", "Utility", "Utilities", "Helper", "Helpers",
        "Service", "Services", "Manager", "Managers", "Misc", "Models",
    };

    [Fact]
    public void No_folder_or_project_has_a_name_that_says_nothing()
    {
        var parts = SourceTree.Files()
            .SelectMany(file => Path.GetDirectoryName(file)!.Split('/', '\\', '.').Select(part => (file, part)))
            .Where(entry => Banned.Contains(entry.part));

        Assert.Empty(parts);
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        var types = SourceTree.Files(extensions: ".cs")
            .SelectMany(file => TypeDeclaration().Matches(SourceTree.Read(file)).Select(match => (file, Name: match.Groups["name"].Value)))
            .Where(type => Banned.Contains(type.Name) || BannedEnd().IsMatch(type.Name));

        Assert.Empty(types);
    }

    [GeneratedRegex(
        @"^[ \t]*(?:(?:public|internal|private|protected|static|sealed|abstract|partial|readonly|ref|file)\s+)+(?:record\s+struct|record\s+class|class|record|struct|interface|enum)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex("(?:Utils?|Utilities|Helpers?|Managers?)$")]
    private static partial Regex BannedEnd();
}
