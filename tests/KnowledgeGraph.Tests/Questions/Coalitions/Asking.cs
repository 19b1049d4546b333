using System.Text.Json;
using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Questions.Coalitions;

/// <summary>Asks for coalitions, and reads answers.</summary>
internal static class Asking
{
    /// <summary>The answer to a question for coalitions.</summary>
    /// <param name="graph">Whom to ask.</param>
    /// <param name="arguments">Arguments without parentheses; empty for none.</param>
    /// <param name="fields">What is selected.</param>
    /// <param name="valid">A date, if it is asked as of one.</param>
    public static async Task<JsonElement> CoalitionsAsync(this Answering graph, string arguments, string fields, string? valid = null)
    {
        var question = $"coalitions{(arguments.Length == 0 ? "" : $"({arguments})")} {{ {fields} }}";
        if (valid is null) return (await graph.DataAsync($"{{ {question} }}")).GetProperty("coalitions");
        return (await graph.DataAsync($"{{ asOf(valid: \"{valid}\") {{ {question} }} }}")).GetProperty("asOf").GetProperty("coalitions");
    }

    /// <summary>The members of each coalition, by id, without the types of their ids.</summary>
    public static async Task<string[]> GroupsAsync(this Answering graph, string arguments = "", string? valid = null) => GroupsOf(
        await graph.CoalitionsAsync(arguments, "coalitions { members(first: 100) { nodes { node { id } } } }", valid));

    /// <summary>The members of each coalition of an answer.</summary>
    public static string[] GroupsOf(JsonElement answer) => [.. answer.GetProperty("coalitions").EnumerateArray()
        .Select(coalition => string.Join(' ', MembersOf(coalition).Select(ShortOf).Order(StringComparer.Ordinal)))];

    /// <summary>The ids of the members of a coalition, in its order.</summary>
    public static IEnumerable<string> MembersOf(JsonElement coalition) => coalition.GetProperty("members").GetProperty("nodes").EnumerateArray()
        .Select(member => member.GetProperty("node").GetProperty("id").GetString()!);

    /// <summary>The ids of relationships.</summary>
    public static string EdgesOf(JsonElement edges) =>
        string.Join(' ', edges.EnumerateArray().Select(edge => edge.GetProperty("edge").GetProperty("id").GetString()));

    private static string ShortOf(string id) => id.StartsWith("master:", StringComparison.Ordinal) ? id["master:".Length..] : id;
}
