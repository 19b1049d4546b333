using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;

namespace KnowledgeGraph.Tests.Model.Loading;

/// <summary>Models written in a test.</summary>
internal static class ModelText
{
    /// <summary>Loads one file, <c>m.graphql</c>.</summary>
    public static GraphModel Load(string text) => ModelLoader.Load([("m.graphql", text)]);

    /// <summary>The mistakes of one file, as compilers print them; none where it loads.</summary>
    public static IReadOnlyList<string> Mistakes(string text, ModelLimits? limits = null) => Mistakes(limits, ("m.graphql", text));

    /// <summary>The mistakes of several files.</summary>
    public static IReadOnlyList<string> Mistakes(ModelLimits? limits, params (string Name, string Text)[] files)
    {
        try
        {
            ModelLoader.Load(files, limits);
            return [];
        }
        catch (ModelException fault)
        {
            return [.. fault.Errors.Select(error => error.ToString())];
        }
    }

    /// <summary>The folder <c>schema</c> of this repository.</summary>
    public static string RepositorySchema()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln"))) folder = folder.Parent;
        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "schema");
    }
}
