using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Finds the name that a person probably meant.</summary>
public static class NearName
{
    private const int MaxLength = 100;

    /// <summary>The nearest candidate at most a third of the name's letters away (case counts as no difference), or null.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        if (name.Length > MaxLength) return null;
        string? nearest = null;
        var least = (name.Length / 3) + 2;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > MaxLength || Math.Abs(candidate.Length - name.Length) >= least) continue;
            var distance = EditDistance.Between(name, candidate, least - 1);
            if (distance >= least) continue;
            least = distance;
            nearest = candidate;
        }
        return nearest;
    }
}
