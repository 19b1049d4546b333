namespace KnowledgeGraph.Tests.House;

/// <summary>The repository as it lies on disk, found by walking up from the test binary.</summary>
internal static class SourceTree
{
    private static readonly HashSet<string> Passed = new(StringComparer.Ordinal)
    {
        "bin", "obj", ".git", "node_modules", "artifacts", "data", "dist", "TestResults", "BenchmarkDotNet.Artifacts",
    };

    /// <summary>The folder of KnowledgeGraph.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>All files below a folder of the repository that people wrote, as paths from its root with forward slashes.</summary>
    public static IEnumerable<string> Files(string folder = "", params string[] extensions)
    {
        var pending = new Stack<string>([Path.Combine(Root, folder)]);
        while (pending.TryPop(out var current))
        {
            foreach (var below in Directory.EnumerateDirectories(current))
            {
                if (!Passed.Contains(Path.GetFileName(below))) pending.Push(below);
            }

            foreach (var file in Directory.EnumerateFiles(current))
            {
                if (extensions.Length == 0 || extensions.Contains(Path.GetExtension(file))) yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
            }
        }
    }

    /// <summary>The text of a file, by its path from the root.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>The lines of a file, by its path from the root.</summary>
    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("KnowledgeGraph.sln stands in no folder above the test binary. Run the tests inside the repository.");
    }
}
