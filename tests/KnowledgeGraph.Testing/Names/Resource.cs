namespace KnowledgeGraph.Testing.Names;

/// <summary>Texts of this folder.</summary>
internal static class Resource
{
    /// <summary>The lines of a file, comments and empty ones left out.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from this build.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith('#')) yield return line;
        }
    }
}
