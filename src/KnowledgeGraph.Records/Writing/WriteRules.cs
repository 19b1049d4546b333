using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Records.Writing;

/// <summary>What a write must keep to whatever the graph holds: known names, ids that can be stored, each record once.</summary>
public static class WriteRules
{
    /// <summary>Refuses a write that contradicts itself or the catalog.</summary>
    /// <param name="write">The write.</param>
    /// <param name="catalog">The names that there are.</param>
    /// <param name="idLength">Length of an id in UTF-16 code units at most.</param>
    /// <exception cref="UnknownNameException">It uses a name that the catalog lacks.</exception>
    /// <exception cref="InvalidWriteException">It contradicts itself, or has an id or property that cannot be stored.</exception>
    public static void Check(GraphWrite write, Catalog catalog, int idLength)
    {
        CheckNodes(write, catalog, idLength);
        CheckRelationships(write, catalog, idLength);
    }

    /// <summary>What is said of a relationship without an end.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="verb">What it does there: starts or ends.</param>
    /// <param name="node">The id of the node that is missing.</param>
    public static UnknownNodeException MissingEnd(RelationshipRecord relationship, string verb, string node) => new(
        $"The relationship '{relationship.Id}' ({relationship.Type}) {verb} at '{node}', which is no node. Put that node first, or in the same write.");

    private static void CheckNodes(GraphWrite write, Catalog catalog, int idLength)
    {
        var (put, deleted) = (new HashSet<string>(StringComparer.Ordinal), write.DeleteNodes.ToHashSet(StringComparer.Ordinal));
        foreach (var node in write.PutNodes)
        {
            if (catalog.LabelNumber(node.Label) < 0)
                throw new UnknownNameException($"The node '{node.Id}' has the label '{node.Label}', which the catalog does not have.");
            CheckRecord("node", node.Id, node.Properties, catalog, idLength);
            CheckOnce("node", node.Id, put, deleted);
        }
    }

    private static void CheckRelationships(GraphWrite write, Catalog catalog, int idLength)
    {
        var (put, deleted) = (new HashSet<string>(StringComparer.Ordinal), write.DeleteRelationships.ToHashSet(StringComparer.Ordinal));
        foreach (var relationship in write.PutRelationships)
        {
            if (catalog.TypeNumber(relationship.Type) < 0)
                throw new UnknownNameException($"The relationship '{relationship.Id}' has the type '{relationship.Type}', which the catalog does not have.");
            CheckRecord("relationship", relationship.Id, relationship.Properties, catalog, idLength);
            CheckOnce("relationship", relationship.Id, put, deleted);
        }
    }

    private static void CheckRecord(string what, string id, IReadOnlyDictionary<string, Value> properties, Catalog catalog, int idLength)
    {
        if (id.Length == 0 || id.Length > idLength)
            throw new InvalidWriteException($"A {what} has an id of {id.Length} characters; ids have 1 to {idLength} (limit IdLength).");
        if (id.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0 || id.Contains('\0'))
            throw new InvalidWriteException($"The {what} '{id}' has an id with a NUL or a code point above U+FFFF; ids are plain text.");
        foreach (var (key, value) in properties)
        {
            if (string.Equals(key, OrderTerm.IdKey, StringComparison.Ordinal))
                throw new InvalidWriteException($"The {what} '{id}' has a property '{key}'; that key is reserved for the id itself.");
            if (!catalog.AllowsKey(key)) throw new UnknownNameException($"The {what} '{id}' has the property '{key}', which the catalog does not have.");
            if (value is null) throw new InvalidWriteException($"The {what} '{id}' has a null under '{key}'; leave the key out instead.");
        }
    }

    private static void CheckOnce(string what, string id, HashSet<string> put, HashSet<string> deleted)
    {
        if (!put.Add(id)) throw new InvalidWriteException($"The write puts the {what} '{id}' twice.");
        if (deleted.Contains(id)) throw new InvalidWriteException($"The write both puts and deletes the {what} '{id}'.");
    }
}
