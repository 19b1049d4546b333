using System.Text.Json.Nodes;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Tests.Query.Filtering;

/// <summary>
/// Filters as their contract words them, evaluated naively over records: no plan, no index, no sharing. What a key means is
/// looked up in the model alone.
/// </summary>
internal sealed class FilterOracle
{
    private readonly GraphModel _model;
    private readonly IReadOnlyDictionary<string, NodeRecord> _nodes;
    private readonly ILookup<(string, string), RelationshipRecord> _outgoing;
    private readonly ILookup<(string, string), RelationshipRecord> _incoming;
    private readonly PartialDate? _validAt;

    /// <param name="graph">The graph.</param>
    /// <param name="validAt">Only relationships that hold at some time of it are there; null for all.</param>
    public FilterOracle(MadeUpGraph graph, string? validAt)
    {
        (_model, _nodes) = (graph.Model, graph.Nodes);
        _validAt = validAt is null ? null : PartialDate.Parse(validAt);
        _outgoing = graph.Relationships.Where(Holds).ToLookup(one => (one.Type, one.From));
        _incoming = graph.Relationships.Where(Holds).ToLookup(one => (one.Type, one.To));
    }

    /// <summary>The far nodes with their relationships, in no order.</summary>
    public IEnumerable<(NodeRecord Node, RelationshipRecord Edge)> Related(NodeRecord node, RelationshipField field) =>
        field.IsOutgoing
            ? _outgoing[(field.Type.Name, node.Id)].Select(one => (_nodes[one.To], one))
            : _incoming[(field.Type.Name, node.Id)].Select(one => (_nodes[one.From], one));

    public bool Node(JsonObject filter, CompositeType type, NodeRecord node) => filter.All(key => NodeKey(key.Key, key.Value, type, node));

    public bool Pair(JsonObject filter, RelationshipField field, NodeRecord node, RelationshipRecord edge) => filter.All(key => key.Key switch
    {
        "and" => Items(key.Value).All(item => Pair(item, field, node, edge)),
        "or" => Items(key.Value) is { Count: > 0 } items ? items.Exists(item => Pair(item, field, node, edge)) : true,
        "node" => Node((JsonObject)key.Value!, field.Target, node),
        "edge" => Edge((JsonObject)key.Value!, field.Type, edge),
        _ => throw new InvalidOperationException(key.Key),
    });

    private bool NodeKey(string key, JsonNode? value, CompositeType type, NodeRecord node)
    {
        switch (key)
        {
            case "and": return Items(value).TrueForAll(item => Node(item, type, node));
            case "or": return Items(value) is not { Count: > 0 } items || items.Exists(item => Node(item, type, node));
            case "id": return Comparisons.Hold((JsonObject)value!, new TextValue(node.Id));
            case "anyName": return AnyName((JsonObject)value!, node);
        }
        if (type.Relationships.TryGetValue(key, out var field)) return field.IsList ? Quantified((JsonObject)value!, field, node) : Single(value, field, node);
        if (type.Properties.TryGetValue(key, out var property)) return Property((JsonObject)value!, property, node.Properties.GetValueOrDefault(property.Key));
        var member = type.Members.Single(member => string.Equals(member.Name, key, StringComparison.OrdinalIgnoreCase));
        return node.Label == member.Label && Node((JsonObject)value!, member, node);
    }

    private static bool Edge(JsonObject filter, RelationshipType type, RelationshipRecord edge) => filter.All(key => key.Key switch
    {
        "and" => Items(key.Value).TrueForAll(item => Edge(item, type, edge)),
        "or" => Items(key.Value) is not { Count: > 0 } items || items.Exists(item => Edge(item, type, edge)),
        "id" => Comparisons.Hold((JsonObject)key.Value!, new TextValue(edge.Id)),
        _ => Property((JsonObject)key.Value!, EdgeProperty(type, key.Key), edge.Properties.GetValueOrDefault(key.Key)),
    });

    private bool Quantified(JsonObject filter, RelationshipField field, NodeRecord node)
    {
        var related = Related(node, field).ToList();
        bool Matches((NodeRecord Node, RelationshipRecord Edge) one, JsonNode? where) =>
            field.Type.IsPlumbing ? Node((JsonObject)where!, field.Target, one.Node) : Pair((JsonObject)where!, field, one.Node, one.Edge);
        return filter.All(key =>
        {
            var seen = field.Target == _model.Statement && !(key.Value is JsonObject where && AsksStatus(where)) ? related.FindAll(IsAccepted) : related;
            return key.Key switch
            {
                "some" => seen.Exists(one => Matches(one, key.Value)),
                "all" => seen.TrueForAll(one => Matches(one, key.Value)),
                "none" => !seen.Exists(one => Matches(one, key.Value)),
                "any" => seen.Count > 0 == key.Value!.GetValue<bool>(),
                _ => throw new InvalidOperationException(key.Key),
            };
        });
    }

    /// <summary>Whether a filter of statements says which statuses it wants, so that not only accepted ones are seen.</summary>
    private static bool AsksStatus(JsonObject filter) => filter.Any(key =>
        (key.Key == "status" && key.Value!.AsObject().Count > 0)
        || (key.Key is "and" or "or" && Items(key.Value).Exists(AsksStatus)));

    private static bool IsAccepted((NodeRecord Node, RelationshipRecord Edge) one) =>
        one.Node.Properties.GetValueOrDefault("status") is TextValue { Text: "ACCEPTED" };

    /// <summary>Whether a listing with the filter shows a statement: one whose subject is there, and accepted, unless it asks for a status.</summary>
    public bool Shows(JsonObject filter, (NodeRecord Node, RelationshipRecord Edge) one) => Related(one.Node, _model.Statement.Relationships["subject"]).Any()
        && (AsksStatus(filter) || IsAccepted(one));

    private bool Single(JsonNode? value, RelationshipField field, NodeRecord node)
    {
        var latest = Latest(node, field);
        return value is null ? latest is null : latest is { } found && Node((JsonObject)value, field.Target, found.Node);
    }

    /// <summary>What a single field shows: open end, then latest since (none stated is the earliest), then confidence, then least id.</summary>
    public (NodeRecord Node, RelationshipRecord Edge)? Latest(NodeRecord node, RelationshipField field) => Related(node, field)
        .OrderBy(one => one.Edge.Properties.ContainsKey("until") ? 1 : 0)
        .ThenByDescending(one => one.Edge.Properties.GetValueOrDefault("since") is IntervalValue since ? since.Low : long.MinValue)
        .ThenByDescending(one => one.Edge.Properties.GetValueOrDefault("since") is IntervalValue since ? since.High : long.MinValue)
        .ThenByDescending(one => one.Edge.Properties.GetValueOrDefault("confidence") is FloatValue sure ? sure.Number : double.NegativeInfinity)
        .ThenBy(one => one.Edge.Id, StringComparer.Ordinal)
        .Select(one => ((NodeRecord, RelationshipRecord)?)one)
        .FirstOrDefault();

    private static bool Property(JsonObject filter, Property property, Value? value)
    {
        if (!property.IsList) return Comparisons.Hold(filter, value);
        var elements = value is ListValue list ? list.Items.ToArray() : [];
        return filter.All(key => key.Key switch
        {
            "some" => Array.Exists(elements, element => Comparisons.Hold((JsonObject)key.Value!, element)),
            "all" => Array.TrueForAll(elements, element => Comparisons.Hold((JsonObject)key.Value!, element)),
            "none" => !Array.Exists(elements, element => Comparisons.Hold((JsonObject)key.Value!, element)),
            "any" => elements.Length > 0 == key.Value!.GetValue<bool>(),
            _ => throw new InvalidOperationException(key.Key),
        });
    }

    // Every n-operator is the exact complement of its twin: no name at all matches the twin.
    private bool AnyName(JsonObject filter, NodeRecord node)
    {
        var type = _model.NodeTypesByLabel[node.Label];
        var names = new List<Value>();
        foreach (var property in type.Properties.Values.Where(property => property.IsName || property.IsAlias || property.Name is "name" or "aliases"))
        {
            foreach (var language in (ReadOnlySpan<string?>)[null, "ES", "EN"])
            {
                if (node.Properties.GetValueOrDefault(property.KeyIn(language)) is not { } value) continue;
                if (value is ListValue list) names.AddRange(list.Items.ToArray());
                else names.Add(value);
            }
        }
        return filter.All(key => key.Key.StartsWith('n')
            ? !names.Exists(name => Comparisons.One(key.Key == "neq" ? "eq" : key.Key[1..], key.Value, name))
            : names.Exists(name => Comparisons.One(key.Key, key.Value, name)));
    }

    private bool Holds(RelationshipRecord edge) =>
        _model.RelationshipTypes[edge.Type].IsPlumbing || _validAt is not { } date
        || ((edge.Properties.GetValueOrDefault("since") is not IntervalValue since || since.Low <= date.LastDay)
            && (edge.Properties.GetValueOrDefault("until") is not IntervalValue until || until.High >= date.FirstDay));

    private static Property EdgeProperty(RelationshipType type, string name) =>
        RelationshipType.BuiltInProperties.Concat(type.Properties).First(property => property.Name == name);

    private static List<JsonObject> Items(JsonNode? list) => list is JsonArray items ? [.. items.Select(item => (JsonObject)item!)] : [(JsonObject)list!];
}
