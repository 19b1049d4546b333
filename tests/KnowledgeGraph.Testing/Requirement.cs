using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Testing;

/// <summary>What a test needs beside the repository. Where it is absent the test is skipped with the reason, or fails where everything must run.</summary>
public static class Requirement
{
    private const string RequireAllVariable = "KG_TESTS_REQUIRE_ALL";
    private static readonly ConcurrentDictionary<string, bool> Told = new(StringComparer.Ordinal);

    /// <summary>The root of the repository, found upwards from the tests' own folder.</summary>
    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln"))) folder = folder.Parent;
        Assert.NotNull(folder);
        return folder.FullName;
    }

    /// <summary>The folder with the texts of the seed's documents, which are not part of the repository.</summary>
    public static string SeedTexts() => Outside("KG_TESTS_TEXTS", "shared/seeds", "the folder with the texts of the seed's documents");

    /// <summary>A file or folder outside the repository: the one that a variable names, else one that lies beside the repository.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="neighbour">The path from the folder that the repository lies in.</param>
    /// <param name="meaning">What it is, for the reason of a skip.</param>
    public static string Outside(string variable, string neighbour, string meaning)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named)
        {
            Assert.True(Path.Exists(named), $"{variable} is {named}, and nothing is there.");
            return Path.GetFullPath(named);
        }

        var path = Path.GetFullPath(Path.Combine(RepositoryRoot(), "..", neighbour));
        if (!Path.Exists(path)) Absent($"This test needs what is not in the repository: set {variable} to {meaning}.");
        return path;
    }

    /// <summary>Ends the test: skipped, or failed where <c>KG_TESTS_REQUIRE_ALL</c> is 1.</summary>
    /// <param name="reason">What would run the test: the variable to set, or the command to give.</param>
    [DoesNotReturn]
    public static void Absent(string reason)
    {
        if (Environment.GetEnvironmentVariable(RequireAllVariable) == "1") Assert.Fail(reason);
        // A run in a console names the tests that it skips without their reasons: each is told there once.
        if (Told.TryAdd(reason, true)) TestContext.Current.SendDiagnosticMessage(reason);
        Assert.Skip(reason);
    }
}
