using System.Text.Json.Nodes;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Records.Declarations;

namespace KnowledgeGraph.Questions.Statements;

/// <summary>
/// Which statements are wanted, of those that speak of a subject. A predicate is a field of the subject's type. A statement stands turned to its
/// relationship's start, whichever end its document spoke of first: by a field that follows the relationship backwards the subject is wanted at
/// its end.
/// </summary>
internal sealed class Wanted
{
    private readonly string[] _fromStart;
    private readonly string[] _fromEnd;
    private readonly bool _isValue;

    private Wanted(GraphModel model, SelectedField root)
    {
        (Subject, Kind, Predicate, Object) = (root.Text("subject")!, root.Text("kind"), root.Text("predicate"), root.Text("object"));
        var stated = model.RelationshipTypes.Values.Where(type => !type.IsPlumbing && !type.IsComputed).ToList();
        _fromStart = [.. stated.Where(type => type.FromStart?.Name == Predicate).Select(type => type.Name)];
        _fromEnd = [.. stated.Where(type => type.FromEnd?.Name == Predicate).Select(type => type.Name)];
        _isValue = model.NodeTypes.Values.Any(type => Predicate is not null && IsValue(type, Predicate));
    }

    /// <summary>The id of the subject.</summary>
    public string Subject { get; }

    /// <summary>The relationship type; null for any, and for values.</summary>
    public string? Kind { get; }

    /// <summary>The field; null for any.</summary>
    public string? Predicate { get; }

    /// <summary>The id of the other end; null for any.</summary>
    public string? Object { get; }

    /// <summary>What a question asks for.</summary>
    /// <exception cref="GraphQLException">INVALID_ARGUMENT: no statement of the model can be so.</exception>
    public static Wanted Of(GraphModel model, SelectedField root)
    {
        var wanted = new Wanted(model, root);
        if (wanted.Predicate is not { } predicate) return wanted;
        var kinds = wanted._fromStart.Concat(wanted._fromEnd).ToList();
        if (kinds.Count == 0 && !wanted._isValue)
            throw Refused($"No type of the model has a field '{Excerpt.Of(predicate)}' that statements could be about. Give a field of either end.");
        if (wanted.Object is not null && kinds.Count == 0)
            throw Refused($"'{predicate}' is a value and has no object. Leave 'object' out, or give a field that leads to another node.");
        if (wanted.Kind is { } kind && !kinds.Contains(kind, StringComparer.Ordinal))
        {
            throw Refused(kinds.Count == 0
                ? $"'{predicate}' is a value, of no relationship, and 'kind' is {kind}. Leave one of them out."
                : $"'{predicate}' follows {string.Join(" or ", kinds.Distinct(StringComparer.Ordinal))}, and 'kind' is {kind}. Leave one of them out.");
        }
        return wanted;
    }

    /// <summary>Refuses a subject that no statement can speak of, and a predicate that is no field of its type.</summary>
    /// <exception cref="GraphQLException">INVALID_ARGUMENT.</exception>
    public void CheckType(NodeType type)
    {
        if (!type.Relationships.ContainsKey(StatementPages.Field))
            throw Refused($"'{Subject}' is of type {type.Name}, which no statement speaks of. Give the id of what statements are about.");
        if (Predicate is not { } predicate || IsValue(type, predicate)) return;
        if (!type.Relationships.TryGetValue(predicate, out var field) || field.Type.IsPlumbing || field.Type.IsComputed)
            throw Refused($"'{Subject}' is of type {type.Name}, which has no field '{predicate}' that statements could be about. Give one that it has.");
        if (Kind is { } kind && kind != field.Type.Name)
            throw Refused($"'{predicate}' of {type.Name} follows {field.Type.Name}, and 'kind' is {kind}. Leave one of them out.");
    }

    /// <summary>The filter of the statements that speak of the subject.</summary>
    public JsonObject Filter()
    {
        var filter = new JsonObject();
        if (Kind is not null) filter.Add("kind", Test("eq", Kind));
        if (Predicate is not null || Object is not null) filter.Add("or", new JsonArray([.. Predicate is null ? BothWays() : Ways(Predicate)]));
        return filter;
    }

    private IEnumerable<JsonObject> BothWays() => [Way("subject", "object"), Way("object", "subject")];

    private IEnumerable<JsonObject> Ways(string predicate)
    {
        if (_fromStart.Length > 0) yield return Way("subject", "object", _fromStart);
        if (_fromEnd.Length > 0) yield return Way("object", "subject", _fromEnd);
        if (!_isValue || Object is not null) yield break;
        yield return new JsonObject { ["subject"] = End(Subject), ["predicate"] = Test("eq", predicate), ["kind"] = Test("eq", null) };
    }

    private JsonObject Way(string near, string far, string[]? kinds = null)
    {
        var way = new JsonObject { [near] = End(Subject) };
        if (Object is not null) way.Add(far, End(Object));
        if (kinds is not null) way.Add("kind", Test("in", new JsonArray([.. kinds.Select(kind => JsonValue.Create(kind))])));
        return way;
    }

    private static JsonObject End(string id) => new() { ["id"] = Test("eq", id) };

    private static JsonObject Test(string comparison, JsonNode? value) => new() { [comparison] = value };

    // A name that another field gives is stated as that field.
    private static bool IsValue(NodeType type, string predicate) =>
        type.Properties.TryGetValue(predicate, out var property) && property is { IsComputed: false, IsPrivate: false }
        && property.Name is not (OrderTerm.IdKey or BuiltInKeys.UpdatedAt) && (property.Name != Property.NameKey || type.NameProperty == property);

    private static GraphQLException Refused(string message) => new(ErrorCode.InvalidArgument, message);
}
