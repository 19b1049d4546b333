using System.Text.Json;

namespace KnowledgeGraph.HotChocolate.Objects;

/// <summary>
/// An object of the graph as the resolvers of a server's own fields see it, by <c>[Parent]</c>: its id, and the values of the fields that
/// they require (<see cref="GraphRequiresAttribute"/>).
/// </summary>
public sealed class GraphObject
{
    /// <summary>Under this name an object's type is asked for, beside what the operation selects.</summary>
    internal const string TypeAlias = "kgType_";

    /// <summary>The same for its id.</summary>
    internal const string IdAlias = "kgId_";

    private readonly JsonElement _json;

    internal GraphObject(JsonElement json, GraphOrigin origin)
    {
        (_json, Origin) = (json, origin);
        TypeName = json.TryGetProperty(TypeAlias, out var type) && type.GetString() is { } name ? origin.Outward?.Invoke(name) ?? name : null;
    }

    /// <summary>The id of the node, or of the relationship of an edge.</summary>
    /// <exception cref="InvalidOperationException">It is no object that has one.</exception>
    public string Id => _json.TryGetProperty(IdAlias, out var id)
        ? id.GetString()!
        : throw new InvalidOperationException("This object of the graph has no id: extend a type of nodes or of edges.");

    /// <summary>The name of its type in the server's schema, where that could be one of several; else null.</summary>
    public string? TypeName { get; }

    /// <summary>The value of a field that the server's own field requires.</summary>
    /// <param name="field">Its name.</param>
    /// <exception cref="ArgumentException">It was not required.</exception>
    public JsonElement this[string field] => _json.TryGetProperty(AliasOf(field), out var value)
        ? value
        : throw new ArgumentException($"'{field}' was not asked for: say [GraphRequires(\"{field}\")] on the field that reads it.");

    /// <summary>What it shares with all objects of its answer.</summary>
    internal GraphOrigin Origin { get; }

    /// <summary>The name under which a required field is asked for.</summary>
    internal static string AliasOf(string field) => $"kg_{field}";

    /// <summary>What the operation selected under a response name.</summary>
    internal bool TryGet(string responseName, out JsonElement value) => _json.TryGetProperty(responseName, out value);
}
