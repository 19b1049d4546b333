using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Export.Content;
using KnowledgeGraph.Questions.Export.Output;

namespace KnowledgeGraph.Questions.Export.Tables;

/// <summary>The tables of a graph: their columns, and a row of each.</summary>
internal sealed class GraphTables
{
    private static readonly TableColumn[] EvidenceColumns =
    [
        TableColumn.Own(
            "statements", "ids, parted by blanks", "The statements that say it; of a node each as FIELD=ID, where FIELD is the column that it says."),
        TableColumn.Own("citations", "texts, one a line", "How to cite the documents that these statements are from."),
    ];

    private static readonly TableColumn[] NodeColumns =
        [TableColumn.Own("id", "id", "The id of the node."), TableColumn.Own("type", "text", "What type of node it is.")];

    private static readonly TableColumn[] EdgeColumns =
    [
        TableColumn.Own("id", "id", "The id of the relationship."),
        TableColumn.Own("kind", "text", "What type of relationship it is."),
        TableColumn.Own("from", "id", "The node that it starts at."),
        TableColumn.Own("to", "id", "The node that it ends at."),
    ];

    private static readonly TableColumn[] StatementColumns =
    [
        TableColumn.Own("id", "id", "The id of the statement."),
        TableColumn.Own("subject", "id", "The node that it is about; of a relationship its start."),
        TableColumn.Own("object", "id", "The end of the relationship that it states; empty where it states a value."),
        TableColumn.Own("document", "id", "The document that says it."),
        TableColumn.Own("citation", "text", "How to cite that document."),
        TableColumn.Own("valueLanguage", "text", "The language of the text that it states, where that has one."),
        TableColumn.Own("supersedesId", "id", "The statement that it replaces."),
    ];

    private static readonly TableColumn[] DocumentColumns =
    [
        TableColumn.Own("id", "id", "The id of the document."),
        TableColumn.Own("publisherId", "id", "Who published it."),
        TableColumn.Own("citation", "text", "How to cite it."),
    ];

    private readonly IReadOnlyList<ExportField> _ofNodes;
    private readonly IReadOnlyList<ExportField> _ofEdges;
    private readonly IReadOnlyList<ExportField> _ofStatements;
    private readonly IReadOnlyList<ExportField> _ofDocuments;

    /// <param name="model">The model.</param>
    /// <param name="nodes">The types of nodes.</param>
    /// <param name="edges">The types of relationships.</param>
    public GraphTables(GraphModel model, IReadOnlyList<NodeType> nodes, IReadOnlyList<RelationshipType> edges)
    {
        _ofNodes = ExportFields.OfNodes(model, nodes, Names([.. NodeColumns, .. EvidenceColumns]));
        _ofEdges = ExportFields.OfEdges(model, edges, Names([.. EdgeColumns, .. EvidenceColumns]));
        _ofStatements = ExportFields.OfNodes(model, [model.Statement], Names(StatementColumns));
        _ofDocuments = ExportFields.OfNodes(model, [model.Document], Names(DocumentColumns));
        Nodes = new TableFile("nodes.csv", "A row for each node.", [.. NodeColumns, .. _ofNodes.Select(FieldColumns.Of), .. EvidenceColumns]);
        Edges = new TableFile(
            "edges.csv", "A row for each relationship between two nodes.", [.. EdgeColumns, .. _ofEdges.Select(FieldColumns.Of), .. EvidenceColumns]);
        Statements = new TableFile("statements.csv", "A row for each statement that holds: what one document says of one node, or of two.",
            [.. StatementColumns, .. _ofStatements.Select(FieldColumns.Of)]);
        Documents = new TableFile(
            "documents.csv", "A row for each document that statements are from.", [.. DocumentColumns, .. _ofDocuments.Select(FieldColumns.Of)]);
    }

    /// <summary>The nodes.</summary>
    public TableFile Nodes { get; }

    /// <summary>The relationships.</summary>
    public TableFile Edges { get; }

    /// <summary>The statements.</summary>
    public TableFile Statements { get; }

    /// <summary>The documents.</summary>
    public TableFile Documents { get; }

    /// <summary>All of them.</summary>
    public IReadOnlyList<TableFile> All => [Nodes, Edges, Statements, Documents];

    /// <summary>Writes the row of a node.</summary>
    public void WriteNode(ExportOutput output, ExportedNode node)
    {
        output.WriteCell(node.Record.Id, isFirst: true);
        output.WriteCell(node.Type.Name);
        output.WriteFields(_ofNodes, node.Record.Properties);
        WriteEvidence(output, node.Evidence);
    }

    /// <summary>Writes the row of a relationship.</summary>
    public void WriteEdge(ExportOutput output, ExportedEdge edge)
    {
        output.WriteCell(edge.Record.Id, isFirst: true);
        output.WriteCell(edge.Record.Type);
        output.WriteCell(edge.Record.From);
        output.WriteCell(edge.Record.To);
        output.WriteFields(_ofEdges, edge.Record.Properties);
        WriteEvidence(output, edge.Evidence);
    }

    /// <summary>Writes the row of a statement.</summary>
    public void WriteStatement(ExportOutput output, ExportedStatement statement)
    {
        output.WriteCell(statement.Record.Id, isFirst: true);
        output.WriteCell(statement.Text(BuiltInKeys.SubjectId));
        output.WriteCell(statement.Text(BuiltInKeys.ObjectId));
        output.WriteCell(statement.Text(BuiltInKeys.DocumentId));
        output.WriteCell(statement.Citation);
        output.WriteCell(statement.Text(BuiltInKeys.Language));
        output.WriteCell(statement.Text(BuiltInKeys.SupersedesId));
        output.WriteFields(_ofStatements, statement.Record.Properties);
        output.EndRow();
    }

    /// <summary>Writes the row of a document.</summary>
    public void WriteDocument(ExportOutput output, ExportedDocument document)
    {
        output.WriteCell(document.Record.Id, isFirst: true);
        output.WriteCell(document.Publisher);
        output.WriteCell(document.Citation);
        output.WriteFields(_ofDocuments, document.Record.Properties);
        output.EndRow();
    }

    private static void WriteEvidence(ExportOutput output, IReadOnlyList<Cited> evidence)
    {
        var statements = evidence.Select(cited => cited.Field is { } field ? $"{field}={cited.Statement}" : cited.Statement);
        output.WriteCell(evidence.Count == 0 ? null : string.Join(' ', statements));
        output.WriteCell(evidence.Count == 0 ? null : string.Join('\n', evidence.Select(cited => cited.Citation).Distinct(StringComparer.Ordinal)));
        output.EndRow();
    }

    private static string[] Names(IReadOnlyList<TableColumn> columns) => [.. columns.Select(column => column.Name)];
}
