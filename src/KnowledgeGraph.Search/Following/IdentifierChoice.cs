using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Search.Following;

/// <summary>Of several entities that have one identifier, chooses the one that it is known of most surely.</summary>
/// <param name="model">The model.</param>
internal sealed class IdentifierChoice(GraphModel model)
{
    private const string Accepted = "ACCEPTED";

    private readonly HashSet<string> _fields = model.NodeTypes.Values.SelectMany(type => type.Properties.Values)
        .Where(property => property.IsIdentifier).Select(property => property.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>The id whose accepted statement of the identifier has the highest confidence, then the least.</summary>
    /// <param name="graph">The graph that they are in.</param>
    /// <param name="ids">The ids of the entities, in order.</param>
    /// <param name="identifier">The identifier.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string> ChooseAsync(IGraphRecords graph, IReadOnlyList<string> ids, string identifier, CancellationToken cancellation)
    {
        var subject = model.Statement.Relationships[BuiltInKeys.Subject].Type.Name;
        var ties = await graph.RelationshipsAsync(ids, subject, cancellation);
        var statements = (await graph.NodesAsync([.. ties.Select(tie => tie.From)], cancellation)).ToDictionary(node => node.Id, StringComparer.Ordinal);
        return ids.MaxBy(id => ties.Where(tie => tie.To == id && statements.ContainsKey(tie.From))
            .Select(tie => ConfidenceIn(statements[tie.From], identifier)).DefaultIfEmpty(0).Max())!;
    }

    private double ConfidenceIn(NodeRecord statement, string identifier)
    {
        var states = statement.Properties.GetValueOrDefault("predicate") is TextValue predicate && _fields.Contains(predicate.Text)
            && statement.Properties.GetValueOrDefault(BuiltInKeys.Status) is TextValue { Text: Accepted }
            && statement.Properties.GetValueOrDefault("value") is JsonValue value && value.Json.SequenceEqual(new TextValue(identifier).Json);
        return states && statement.Properties.GetValueOrDefault(BuiltInKeys.Confidence) is FloatValue confidence ? confidence.Number : 0;
    }
}
