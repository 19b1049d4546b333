namespace KnowledgeGraph.Model.Loading;

/// <summary>The scalars of a model by name.</summary>
internal static class ScalarKinds
{
    /// <summary>The type of <c>Entity.names</c>: an object of the API's own, worked out when asked for.</summary>
    public const string NameObject = "Name";

    private static readonly Dictionary<string, ScalarKind> ByName = new(StringComparer.Ordinal)
    {
        ["String"] = ScalarKind.String,
        ["ID"] = ScalarKind.Id,
        ["Int"] = ScalarKind.Int,
        ["Long"] = ScalarKind.Long,
        ["Float"] = ScalarKind.Float,
        ["Decimal"] = ScalarKind.Decimal,
        ["Boolean"] = ScalarKind.Boolean,
        ["Date"] = ScalarKind.Date,
        ["DateTime"] = ScalarKind.DateTime,
        ["URL"] = ScalarKind.Url,
        ["JSON"] = ScalarKind.Json,
    };

    public static IEnumerable<string> Names => ByName.Keys;

    public static bool TryFind(string name, out ScalarKind kind) => ByName.TryGetValue(name, out kind);
}
