using System.Text.RegularExpressions;

namespace KnowledgeGraph.Tests.House;

/// <summary>The repository knows no machine and, in its C#, no domain.</summary>
public partial class PlaceTests
{
    [Fact]
    public void No_file_names_an_absolute_path_of_a_machine()
    {
        var placed = SourceTree.Files()
            .Where(file => !file.Contains(".lock", StringComparison.Ordinal) && Path.GetExtension(file) is not ".png" and not ".ico" and not ".git")
            .Where(file => MachinePath().IsMatch(SourceTree.Read(file)));

        Assert.Empty(placed);
    }

    [Fact]
    public void Nothing_under_src_knows_a_folder_outside_the_repository_or_the_server_of_the_tests()
    {
        var knowing = SourceTree.Files("src", ".cs", ".csproj", ".props", ".json")
            .Where(file => OutsideWords().IsMatch(SourceTree.Read(file)));

        Assert.Empty(knowing);
    }

    [Fact]
    public void No_source_file_names_an_entity_of_the_seed()
    {
        var seeds = SourceTree.Files("seed", ".yaml").Select(SourceTree.Read).ToList();
        var ids = seeds.SelectMany(seed => EntityId().Matches(seed).Select(match => match.Groups["name"].Value));
        var names = seeds.SelectMany(seed => EntityName().Matches(seed).Select(match => match.Groups["name"].Value.Trim())).Where(name => name.Contains(' '));
        var words = ids.Concat(names).Distinct().ToList();
        Assert.NotEmpty(words);

        var knowing = SourceTree.Files("src", ".cs")
            .Select(file => (file, Text: SourceTree.Read(file)))
            .SelectMany(source => words.Where(word => source.Text.Contains(word, StringComparison.Ordinal)).Select(word => (source.file, word)));

        Assert.Empty(knowing);
    }

    [Fact]
    public void No_source_file_spells_a_type_of_the_model_in_a_text()
    {
        var types = SourceTree.Files("schema", ".graphql")
            .Where(file => file != "schema/api.graphql")
            .SelectMany(file => NodeType().Matches(SourceTree.Read(file)).Select(match => match.Groups["name"].Value))
            .Distinct().ToList();
        Assert.NotEmpty(types);

        var knowing = SourceTree.Files("src", ".cs")
            .Select(file => (file, Code: string.Join('\n', SourceTree.Lines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)))))
            .SelectMany(source => types.Where(type => source.Code.Contains($"\"{type}\"", StringComparison.Ordinal)).Select(type => (source.file, type)));

        Assert.Empty(knowing);
    }

    [GeneratedRegex(@"(?<![\w.:])/(?:home|root|work|farm|Users|tmp)/[A-Za-z]|(?<![A-Za-z])[A-Z]:\\\\?(?:Users|work)")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\.ci/|\.\./shared|knowledge-graph-neo4j|KG_TESTS_")]
    private static partial Regex OutsideWords();

    [GeneratedRegex(@"^\s*-?\s*\{?\s*id:\s*(?<name>\w+:[\w-]+)", RegexOptions.Multiline)]
    private static partial Regex EntityId();

    [GeneratedRegex(@"name:\s*(?:\{\s*default:\s*)?""?(?<name>[^,""}\n]{5,})")]
    private static partial Regex EntityName();

    [GeneratedRegex(@"^type (?<name>\w+)[^{]*@node", RegexOptions.Multiline)]
    private static partial Regex NodeType();
}
