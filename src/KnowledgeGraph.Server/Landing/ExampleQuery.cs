namespace KnowledgeGraph.Server.Landing;

/// <summary>A ready query of the model's folder: <c>examples/*.graphql</c>, with its title as a comment in the first line.</summary>
/// <param name="Title">What a person would ask.</param>
/// <param name="Query">The document, without the title's line.</param>
internal sealed record ExampleQuery(string Title, string Query)
{
    /// <summary>How many a page shows.</summary>
    private const int MaxShown = 12;

    /// <summary>The examples of a model folder in the order of their file names; none where it has no such folder.</summary>
    public static IReadOnlyList<ExampleQuery> ReadAll(string schemaFolder)
    {
        var folder = Path.Combine(schemaFolder, "examples");
        if (!Directory.Exists(folder)) return [];
        return [.. Directory.EnumerateFiles(folder, "*.graphql").Order(StringComparer.Ordinal).Take(MaxShown).Select(Read)];
    }

    private static ExampleQuery Read(string file)
    {
        var text = File.ReadAllText(file).Trim();
        if (!text.StartsWith('#')) return new ExampleQuery(Path.GetFileNameWithoutExtension(file), text);
        var end = text.IndexOf('\n') is var at and >= 0 ? at : text.Length;
        return new ExampleQuery(text[1..end].Trim(), text[end..].Trim());
    }
}
