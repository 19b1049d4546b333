using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Costs;

/// <summary>
/// What an operation costs, for whoever asks: <c>"cost":{"actual":46,"limit":50000,"fields":[{"path":["organizations"],"cost":40},…]}</c>.
/// </summary>
/// <param name="Actual">The figure.</param>
/// <param name="Limit">What it may come to.</param>
/// <param name="Fields">The dearest fields.</param>
internal sealed record CostReport(long Actual, long Limit, IReadOnlyList<CostShare> Fields)
{
    // Enough to see where the cost comes from, and never a large part of an answer.
    private const int MaxFields = 5;

    private const int MaxNameLength = 200;

    public static CostReport Of(BoundPlan bound, QueryLimits limits) => new(bound.Cost, limits.MaxCost, [.. CostShares.Of(bound).Take(MaxFields)]);

    /// <exception cref="GraphQLException">COST_EXCEEDED: the cost is above the limit; the error gives both, and the dearest field.</exception>
    public static void Check(BoundPlan bound, QueryLimits limits)
    {
        if (bound.Cost <= limits.MaxCost) return;
        var dearest = CostShares.Of(bound)[0];
        var name = dearest.Path.ToString();
        throw new GraphQLException(ErrorCode.CostExceeded,
            $"The operation costs {bound.Cost} by the entities that it may return; at most {limits.MaxCost} is allowed (MaxCost). "
            + $"'{(name.Length > MaxNameLength ? name[..MaxNameLength] : name)}' alone costs {dearest.Cost}. "
            + "Ask for smaller pages ('first'), or for fewer levels at once.");
    }

    /// <summary>Writes <c>"extensions":{"cost":…}</c> into an open object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("extensions"u8);
        json.WriteStartObject("cost"u8);
        json.WriteNumber("actual"u8, Actual);
        json.WriteNumber("limit"u8, Limit);
        json.WriteStartArray("fields"u8);
        foreach (var share in Fields)
        {
            json.WriteStartObject();
            json.WriteStartArray("path"u8);
            foreach (var name in share.Path.ToSegments()) json.WriteStringValue((string)name);
            json.WriteEndArray();
            json.WriteNumber("cost"u8, share.Cost);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
