using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Neo4j.Layout;

/// <summary>A range index, or a uniqueness constraint with the index that it brings.</summary>
/// <param name="Label">The label, or the relationship type.</param>
/// <param name="OfRelationships">Whether it is of relationships.</param>
/// <param name="IsUnique">Whether it is a constraint.</param>
/// <param name="Properties">The properties in order.</param>
internal sealed record IndexDefinition(string Label, bool OfRelationships, bool IsUnique, IReadOnlyList<string> Properties)
{
    private const int HashedBytes = 10;

    /// <summary>Derived from what it is of, so that every server makes the same one, once.</summary>
    public string Name
    {
        get
        {
            var text = $"{(OfRelationships ? "relationship" : "node")} {(IsUnique ? "unique" : "range")} {Label} {string.Join(' ', Properties)}";
            return $"kg_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HashedBytes))}";
        }
    }
}
