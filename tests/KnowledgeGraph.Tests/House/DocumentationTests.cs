using System.Text.RegularExpressions;

namespace KnowledgeGraph.Tests.House;

/// <summary>What is public is explained. The compiler reports what lacks a docstring (CS1591); here it is made sure that nobody told it not to.</summary>
public partial class DocumentationTests
{
    [Fact]
    public void No_project_under_src_silences_the_compiler_about_missing_docstrings()
    {
        var files = SourceTree.Files("src", ".csproj", ".props", ".cs", ".editorconfig").Append("Directory.Build.props").Append(".editorconfig");

        var silent = files.Where(file => SourceTree.Read(file).Contains("CS1591", StringComparison.Ordinal));

        Assert.Empty(silent);
        Assert.Contains("<GenerateDocumentationFile>true", SourceTree.Read("Directory.Build.props"), StringComparison.Ordinal);
        Assert.Contains("<TreatWarningsAsErrors>true", SourceTree.Read("Directory.Build.props"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_type_of_a_file_has_a_docstring_internal_ones_too()
    {
        var bare = SourceTree.Files("src", ".cs").SelectMany(file => BareTypes(SourceTree.Lines(file)).Select(line => $"{file}:{line}"));

        Assert.Empty(bare);
    }

    private static IEnumerable<int> BareTypes(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!TopLevelType().IsMatch(lines[i])) continue;
            var above = i - 1;
            while (above >= 0 && lines[above].StartsWith('[')) above--;
            if (above < 0 || !lines[above].StartsWith("///", StringComparison.Ordinal)) yield return i + 1;
        }
    }

    [GeneratedRegex(@"^(?:public|internal)\s(?:\w+\s)*(?:class|record|struct|interface|enum|delegate)\s")]
    private static partial Regex TopLevelType();
}
