using KnowledgeGraph.Model;

namespace KnowledgeGraph.Questions.Timelines;

/// <summary>A date of the timeline that nodes of a type have; each is itself alone, so that it is told from others by its reference.</summary>
/// <param name="property">The field.</param>
/// <param name="end">The field that ends what it begins; null for none.</param>
internal sealed class DateField(Property property, Property? end)
{
    /// <summary>The field.</summary>
    public Property Property => property;

    /// <summary>The field that ends what it begins; null for none.</summary>
    public Property? End => end;

    /// <summary>Those of a type.</summary>
    public static IEnumerable<DateField> Of(NodeType type) => type.Properties.Values
        .Where(property => property is { IsTimelineDate: true, IsPrivate: false, IsComputed: false })
        .Select(property => new DateField(property, property.Until is { } end && type.Properties[end] is { IsPrivate: false } shown ? shown : null));
}
