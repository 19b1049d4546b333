namespace KnowledgeGraph.Tests;

/// <summary>What a test needs beside the repository. Where it is absent the test is skipped with the reason, or fails where everything must run.</summary>
internal static class Requirement
{
    private const string RequireAllVariable = "KG_TESTS_REQUIRE_ALL";

    /// <summary>The root of the repository, found upwards from the tests' own folder.</summary>
    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln"))) folder = folder.Parent;
        Assert.NotNull(folder);
        return folder.FullName;
    }

    /// <summary>A folder beside the repository that its users may have, such as the texts of the first documents.</summary>
    public static string NeighbourFolder(params string[] path)
    {
        var folder = Path.GetFullPath(Path.Combine([RepositoryRoot(), "..", .. path]));
        if (!Directory.Exists(folder)) Absent($"There is no folder {string.Join('/', path)} beside the repository.");
        return folder;
    }

    /// <summary>Ends the test: skipped, or failed where <c>KG_TESTS_REQUIRE_ALL</c> is 1.</summary>
    public static void Absent(string reason)
    {
        if (Environment.GetEnvironmentVariable(RequireAllVariable) == "1") Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
