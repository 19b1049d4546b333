using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Neo4j.Rows;
using KnowledgeGraph.Query.Citations;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>What citations and quotes are made of.</summary>
internal static class DocumentColumns
{
    /// <summary>The parts of a citation.</summary>
    public static FieldColumn Citation(FieldPlace at, CitationStyle style)
    {
        var node = at.Node;
        // A model may say who publishes; the evidence model itself knows no organizations.
        Expression publisher = at.Scope.Model.Document.Relationships.GetValueOrDefault(BuiltInKeys.Publisher) is { IsList: false } field
            ? FieldColumns.Latest(at, field, Scope.Everything, (member, _) => member.Node[Property.NameKey])
            : new ListOf([]);
        return new FieldColumn(
            new ListOf([
                node[StoredNames.Id], node[BuiltInKeys.Title], publisher, node[BuiltInKeys.PublishedOn],
                node[BuiltInKeys.Number], node[BuiltInKeys.Url], node[BuiltInKeys.Language],
            ]),
            new CitationRow(style));
    }

    /// <summary>Where the words of a statement stand.</summary>
    public static FieldColumn Quote(FieldPlace at)
    {
        var sha256 = FieldColumns.Latest(
            at, at.Scope.Model.Statement.Relationships[BuiltInKeys.Document], Scope.Everything, (member, _) => member.Node[BuiltInKeys.Sha256]);
        return new FieldColumn(new ListOf([at.Node[BuiltInKeys.SpanStart], at.Node[BuiltInKeys.SpanEnd], sha256]), new QuoteRow());
    }
}
