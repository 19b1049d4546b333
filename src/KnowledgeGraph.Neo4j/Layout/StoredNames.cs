using System.Collections.Frozen;

namespace KnowledgeGraph.Neo4j.Layout;

/// <summary>
/// The names under which a database holds a graph. What is beside the model's own properties begins with two underscores, as no
/// GraphQL name does; parts are joined by two more, so that no two derivations of different properties meet.
/// </summary>
internal static class StoredNames
{
    /// <summary>The label of every node, beside that of its type.</summary>
    public const string Node = "Node";

    /// <summary>The id of a node or relationship.</summary>
    public const string Id = "id";

    /// <summary>On a relationship the id of its start.</summary>
    public const string From = "__from";

    /// <summary>On a relationship the id of its end.</summary>
    public const string To = "__to";

    /// <summary>On an entity the whole folds of all its names, a list: what <c>anyName</c> matches.</summary>
    public const string Names = "__names";

    /// <summary>The label of the one node that holds the change number; its writers lock it.</summary>
    public const string Changes = "KnowledgeGraphChanges";

    /// <summary>The id of that node.</summary>
    public const string ChangesId = "changes";

    /// <summary>The label of a change.</summary>
    public const string Change = "KnowledgeGraphChange";

    private const string ExactEnd = "__exact";
    private static readonly FrozenSet<string> Taken = FrozenSet.Create(StringComparer.Ordinal, From[2..], To[2..], Names[2..]);

    /// <summary>What the property sorts and compares by, where that is not the value itself.</summary>
    public static string Sort(string key) => Taken.Contains(key) ? $"__{key}__sort" : $"__{key}";

    /// <summary>The whole fold of a text whose sort key is cut or coarser; absent where the two are the same.</summary>
    public static string Whole(string key) => $"__{key}__whole";

    /// <summary>The hash that stands for a unique value in its constraint.</summary>
    public static string Unique(string key) => $"__{key}__key";

    /// <summary>True on a node that lacks the property, where nodes are listed in its order: those without are in no index of it.</summary>
    public static string None(string key) => $"__{key}__none";

    /// <summary>The encoded value, where the property alone would read back as another one.</summary>
    public static string Exact(string key) => $"__{key}{ExactEnd}";

    /// <summary>The key whose encoded value stands under this name; null for any other name.</summary>
    public static string? OfExact(string name) =>
        name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith(ExactEnd, StringComparison.Ordinal) ? name[2..^ExactEnd.Length] : null;

    /// <summary>On a relationship a sort key of its far node, seen from its start (far is the end) or from its end.</summary>
    public static string FarSort(string key, bool isOutgoing) => $"{(isOutgoing ? To : From)}__{key}";

    /// <summary>On a relationship a sort key of its own that is never null, for the index of an order.</summary>
    public static string EdgeSort(string key) => $"__edge__{key}";

    /// <summary>Whether the key is one of the model's, not one of this layout's.</summary>
    public static bool IsOfModel(string key) => !key.StartsWith("__", StringComparison.Ordinal) && key != Id;
}
