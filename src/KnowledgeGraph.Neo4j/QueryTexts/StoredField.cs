using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>A stored value and what stands beside it to be compared.</summary>
/// <param name="Property">What it is a value of.</param>
/// <param name="Raw">The value itself.</param>
/// <param name="Sorted">What it sorts by.</param>
/// <param name="Folded">The whole fold of a text.</param>
internal sealed record StoredField(Property Property, Expression Raw, Expression Sorted, Expression Folded)
{
    /// <summary>A property of a node or relationship.</summary>
    public static StoredField Of(Variable subject, Property property)
    {
        var sorted = SortOf(subject, property);
        return new StoredField(property, subject[property.Key], sorted, new Call(Function.Coalesce, subject[StoredNames.Whole(property.Key)], sorted));
    }

    /// <summary>What a property of a node or relationship sorts by.</summary>
    public static Expression SortOf(Variable subject, Property property) =>
        subject[property.Name == StoredNames.Id ? StoredNames.Id : Companions.SortName(property)];
}
