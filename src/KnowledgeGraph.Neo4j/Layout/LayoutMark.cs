using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Neo4j.Layout;

/// <summary>
/// A hash of everything by which the same records would be stored otherwise: kinds and companions of properties, languages, sort keys
/// of relationships. Models that differ in descriptions alone have the same.
/// </summary>
internal static class LayoutMark
{
    // Raised when this program lays the same model out in another way, or folds texts otherwise (Records.Text.Folding): a store that has
    // another mark is laid out anew when it is opened. 3: what texts are found by is no longer what they sort by.
    private const int Form = 3;

    /// <summary>The mark of a layout.</summary>
    public static string Of(GraphLayout layout)
    {
        var text = new StringBuilder().Append(Form).Append('\n');
        foreach (var type in layout.Model.NodeTypes.Values.OrderBy(type => type.Label, StringComparer.Ordinal))
        {
            text.Append(type.Label).Append(type.IsEntity).Append(type.NameProperty?.Key).Append('\n');
            Append(text, type.Properties.Values);
            text.AppendJoin(' ', GraphLayout.MarkedWhereNone(type).Select(property => property.Key)).Append('\n');
        }
        foreach (var type in layout.Model.RelationshipTypes.Values.OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            text.Append(type.Name).Append('\n');
            Append(text, type.Properties);
            foreach (var (key, isOutgoing) in layout.LinkKeysOf(type)) text.Append(key.Name).Append(key.Property.Key).Append(isOutgoing).Append('\n');
        }
        text.AppendJoin(' ', layout.Model.Languages);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Append(StringBuilder text, IEnumerable<Property> properties)
    {
        foreach (var property in properties.Where(property => !property.IsComputed).OrderBy(property => property.Key, StringComparer.Ordinal))
            text.Append(property.Key).Append(property.Kind).Append(property.IsList).Append(property.IsUnique)
                .Append(property.IsLocalized).Append(property.IsAlias).Append('\n');
    }
}
