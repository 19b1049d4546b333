using System.Text.Json;
using KnowledgeGraph.Model.Stores;

namespace KnowledgeGraph.Neo4j.Layout;

/// <summary>The texts beside the graph, as the change node has them: a JSON object, absent before the first.</summary>
internal static class KeptTexts
{
    /// <summary>The texts by key.</summary>
    public static IReadOnlyDictionary<string, string> Read(string? json) =>
        json is null ? new Dictionary<string, string>(StringComparer.Ordinal) : JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;

    /// <summary>The layout of the records.</summary>
    /// <param name="number">The number of the last change, a row's value.</param>
    /// <param name="json">The texts, a row's value.</param>
    public static int ReadLayout(object? number, object? json) =>
        StoreLayout.Of((long)number!, Read((string?)json).GetValueOrDefault(StoreLayout.Key));
}
