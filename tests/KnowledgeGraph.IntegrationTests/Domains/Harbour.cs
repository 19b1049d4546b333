namespace KnowledgeGraph.IntegrationTests.Domains;

/// <summary>A made-up field of knowledge, ships and ports, to show that the server knows none of its own.</summary>
internal static class Harbour
{
    /// <summary>The model's folder.</summary>
    public static string Schema => Path.Combine(AppContext.BaseDirectory, "Domains", "harbour", "schema");

    /// <summary>The facts' folder.</summary>
    public static string Seed => Path.Combine(AppContext.BaseDirectory, "Domains", "harbour", "seed");

    /// <summary>A copy that a test may spoil.</summary>
    public static (string Schema, string Seed) CopyTo(TemporaryFolder folder)
    {
        foreach (var file in Directory.EnumerateFiles(Schema)) folder.Write(Path.Combine("schema", Path.GetFileName(file)), File.ReadAllText(file));
        foreach (var file in Directory.EnumerateFiles(Seed)) folder.Write(Path.Combine("seed", Path.GetFileName(file)), File.ReadAllText(file));
        return (folder["schema"], folder["seed"]);
    }
}
