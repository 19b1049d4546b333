using System.Text;

namespace KnowledgeGraph.Tests;

/// <summary>Files that tests keep true. <c>KG_REWRITE_GOLDEN=1</c> rewrites them instead; read the difference before committing it.</summary>
internal static class Golden
{
    public const string RewriteVariable = "KG_REWRITE_GOLDEN";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Compares a text with a file of the repository, or writes the file.</summary>
    /// <param name="path">The file's path from the root of the repository.</param>
    /// <param name="actual">What it should hold.</param>
    public static void Check(string path, string actual)
    {
        Write(path, actual);
        var file = Path.Combine(Requirement.RepositoryRoot(), path);
        Assert.True(File.Exists(file), $"There is no {path}; set {RewriteVariable}=1 to write it.");
        Assert.Equal(File.ReadAllText(file, Utf8), actual);
    }

    /// <summary>Writes the file if files are to be rewritten; the comparison is the caller's.</summary>
    public static void Write(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable(RewriteVariable) != "1") return;
        var file = Path.Combine(Requirement.RepositoryRoot(), path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, actual, Utf8);
    }
}
