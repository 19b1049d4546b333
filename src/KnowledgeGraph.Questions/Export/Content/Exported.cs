using KnowledgeGraph.Model;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Export.Content;

/// <summary>A statement that says a value or a relationship, with its source.</summary>
/// <param name="Field">Of a value the key of the field; null of a relationship.</param>
/// <param name="Statement">The id of the statement.</param>
/// <param name="Document">The id of its document.</param>
/// <param name="Citation">How to cite the document.</param>
internal sealed record Cited(string? Field, string Statement, string Document, string Citation);

/// <summary>A node with its evidence.</summary>
/// <param name="Record">The node.</param>
/// <param name="Type">Its type.</param>
/// <param name="Evidence">The statements that say its values, by field and id.</param>
internal sealed record ExportedNode(NodeRecord Record, NodeType Type, IReadOnlyList<Cited> Evidence)
{
    /// <summary>The name that it is shown by; its id where its type has no names.</summary>
    public string Name => (Record.Properties.GetValueOrDefault(Property.NameKey) as TextValue
        ?? (Type.NameProperty is { } name ? Record.Properties.GetValueOrDefault(name.Key) as TextValue : null))?.Text ?? Record.Id;
}

/// <summary>A relationship with its evidence.</summary>
/// <param name="Record">The relationship.</param>
/// <param name="Type">Its type.</param>
/// <param name="Evidence">The statements that say it, by id.</param>
internal sealed record ExportedEdge(RelationshipRecord Record, RelationshipType Type, IReadOnlyList<Cited> Evidence);

/// <summary>A statement with its source.</summary>
/// <param name="Record">Its node.</param>
/// <param name="Citation">How to cite its document.</param>
internal sealed record ExportedStatement(NodeRecord Record, string Citation)
{
    /// <summary>One of the texts that it keeps beside the fields of the API, such as the id of its subject.</summary>
    public string? Text(string key) => (Record.Properties.GetValueOrDefault(key) as TextValue)?.Text;
}

/// <summary>A document with how to cite it.</summary>
/// <param name="Record">Its node.</param>
/// <param name="Publisher">The id of its publisher; null where none is known.</param>
/// <param name="Citation">How to cite it.</param>
internal sealed record ExportedDocument(NodeRecord Record, string? Publisher, string Citation);
