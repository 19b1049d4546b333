namespace KnowledgeGraph.Benchmarks.Http;

/// <summary>A program and how it is started.</summary>
/// <param name="File">The program.</param>
/// <param name="Arguments">Its command line.</param>
internal sealed record Launch(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>The folder that it is started in; null for this process's own.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether it may know of the Neo4j that NEO4J_URI names.</summary>
    public bool UsesNeo4j { get; init; }

    /// <summary>A .NET program.</summary>
    public static Launch Dotnet(string program, params IReadOnlyList<string> arguments) => new("dotnet", [program, .. arguments]);

    /// <summary>The command line without the folders of this machine.</summary>
    public override string ToString() =>
        string.Join(' ', Arguments.Select(argument => Path.IsPathRooted(argument) ? Path.GetFileName(argument) : argument).Prepend(File));
}
