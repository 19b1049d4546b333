namespace KnowledgeGraph.Testing;

/// <summary>
/// An operation over the repository's seed whose answer is recorded, in the folder Golden: NAME.graphql, and NAME.variables.json
/// where it has variables.
/// </summary>
/// <param name="Document">The document.</param>
/// <param name="Variables">The variables as JSON; null without any.</param>
public sealed record GoldenOperation(string Document, string? Variables)
{
    /// <summary>The folder, from the root of the repository.</summary>
    public const string Folder = "tests/KnowledgeGraph.Tests/Golden";

    /// <summary>The documents of all, in order.</summary>
    public static IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Full(""), "*.graphql").Order(StringComparer.Ordinal)];

    /// <summary>The names of all, in order.</summary>
    public static TheoryData<string> Names => [.. Files.Select(file => Path.GetFileNameWithoutExtension(file)!)];

    /// <summary>One of them.</summary>
    public static GoldenOperation Named(string name) => Read(Full($"{name}.graphql"));

    /// <summary>The operation of a file, wherever it lies.</summary>
    public static GoldenOperation Read(string file)
    {
        var document = File.ReadAllText(file);
        var variables = Path.ChangeExtension(file, ".variables.json");
        return new GoldenOperation(document, File.Exists(variables) ? File.ReadAllText(variables) : null);
    }

    /// <summary>The whole path of a file in the folder.</summary>
    public static string Full(string file) => Path.Combine(Requirement.RepositoryRoot(), Folder, file);
}
