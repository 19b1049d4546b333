using System.Globalization;
using KnowledgeGraph.Query.Roots;

namespace KnowledgeGraph.Questions.Operations;

/// <summary>What a root field sees of the graph, as arguments of the <c>asOf</c> around an operation of the product's own.</summary>
internal static class ScopeArguments
{
    /// <summary>The arguments in parentheses; empty where it sees everything.</summary>
    public static string Of(GraphOperation operation, RootCall call)
    {
        var arguments = new List<string>();
        if (call.ValidAt is { } date) arguments.Add($"valid: {operation.Variable("Date!", date.Text)}");
        if (call.IsDatedOnly) arguments.Add("undated: false");
        if (call.Then is { } then)
        {
            arguments.Add(then.Choose(
                at => $"known: {operation.Variable("DateTime!", at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture))}",
                number => $"change: {operation.Variable("Long!", number)}"));
        }
        return arguments.Count == 0 ? "" : $"({string.Join(' ', arguments)})";
    }
}
