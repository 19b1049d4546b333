using KnowledgeGraph.Model;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Testing.Names;

/// <summary>A made-up entity with its names.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type in the repository's model.</param>
/// <param name="Name">Its name.</param>
/// <param name="Localized">Its names by language.</param>
/// <param name="Aliases">Its other names.</param>
/// <param name="Acronym">Its acronym, or null.</param>
public sealed record MadeUpEntity(
    string Id, string Type, string Name, IReadOnlyDictionary<string, string> Localized, IReadOnlyList<string> Aliases, string? Acronym)
{
    /// <summary>The node that it is in a store of the repository's model.</summary>
    public NodeRecord ToNode(GraphModel model)
    {
        var type = model.NodeTypes[Type];
        var properties = new Dictionary<string, Value>(StringComparer.Ordinal) { [Property.NameKey] = new TextValue(Name) };
        foreach (var (language, text) in Localized) properties[type.NameProperty!.KeyIn(language)] = new TextValue(text);
        if (Aliases.Count > 0) properties["aliases"] = new ListValue([.. Aliases.Select(alias => new TextValue(alias))]);
        if (Acronym is not null) properties["acronym"] = new TextValue(Acronym);
        return new NodeRecord(Id, type.Label, properties);
    }
}
