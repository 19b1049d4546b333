namespace KnowledgeGraph.Model;

/// <summary>Where nodes of a type keep a name, or a list of names.</summary>
/// <param name="Property">The property.</param>
/// <param name="Key">The key under which this one is stored.</param>
/// <param name="Language">The language of these names; null where none is known.</param>
public sealed record NameSource(Property Property, string Key, string? Language)
{
    /// <summary>
    /// All names of a type's nodes, the one place that says what they are: the name that it is shown by, then the same in each language, then
    /// other names in the order of declaration. None for a type without names.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="type">A type of it.</param>
    public static IReadOnlyList<NameSource> Of(GraphModel model, NodeType type)
    {
        if (type.NameProperty is not { } name) return [];
        var localized = name.IsLocalized ? model.Languages.Select(language => new NameSource(name, name.KeyIn(language), language)) : [];
        var others = type.Properties.Values.Where(property => property.IsAlias).Select(alias => new NameSource(alias, alias.Key, null));
        return [new NameSource(name, name.Key, null), .. localized, .. others];
    }
}
