using KnowledgeGraph.Evidence.Projection;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.Evidence.Writing;

/// <summary>What has to be projected anew because some statements and nodes change.</summary>
/// <param name="model">The model.</param>
internal sealed class AffectedScope(GraphModel model)
{
    private readonly HashSet<(string Kind, string StartId)> _single = [];

    /// <summary>Nodes whose fields may differ.</summary>
    public HashSet<string> Nodes { get; } = new(StringComparer.Ordinal);

    /// <summary>Pairs and types whose relationships may differ, MENTIONS left out.</summary>
    public HashSet<RelationshipKey> Pairs { get; } = [];

    /// <summary>Documents and entities whose MENTIONS may differ.</summary>
    public HashSet<RelationshipKey> Mentions { get; } = [];

    /// <summary>Nodes that a statement no longer speaks of, and that may not be in the graph any more.</summary>
    public HashSet<string> Left { get; } = new(StringComparer.Ordinal);

    /// <summary>Nodes that changed statements name, and that are not in the graph before the change.</summary>
    public HashSet<string> Unstored { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds the ends of a statement that was held and is not any more.</summary>
    public void AddLeft(Statement statement)
    {
        Left.Add(statement.SubjectId);
        if (statement.ObjectId is { } end) Left.Add(end);
    }

    /// <summary>Adds what a statement bears on, in its old or its new form.</summary>
    public void Add(Statement statement)
    {
        if (RelationshipKey.Of(statement) is { } pair)
        {
            Pairs.Add(pair);
            if (Ranking.IsSingle(model, pair.Type)) _single.Add((pair.Type, pair.StartId));
        }
        else Nodes.Add(statement.SubjectId);
        Mentions.UnionWith(RelationshipKey.Mentions(statement));
    }

    /// <summary>Adds the other ends of single relationships that are in the scope: what is said of one decides over them too.</summary>
    /// <param name="statements">All statements with their starts as subjects.</param>
    public void Widen(IEnumerable<Statement> statements)
    {
        foreach (var statement in statements)
            if (RelationshipKey.Of(statement) is { } pair && _single.Contains((pair.Type, pair.StartId))) Pairs.Add(pair);
    }

    /// <summary>Whether a statement bears on more than is in the scope.</summary>
    public bool Lacks(Statement statement) =>
        (RelationshipKey.Of(statement) is { } pair && !Pairs.Contains(pair)) || !Mentions.IsSupersetOf(RelationshipKey.Mentions(statement));

    /// <summary>Adds a node that is new or whose own fields differ.</summary>
    public void Add(NodeRecord node) => Nodes.Add(node.Id);

    /// <summary>The nodes all of whose statements are needed: for their fields, and as start of the pairs.</summary>
    public HashSet<string> Subjects() => [.. Nodes, .. Left, .. Pairs.Select(pair => pair.StartId)];

    /// <summary>The documents all of whose statements are needed.</summary>
    public HashSet<string> Documents() => [.. Mentions.Select(mention => mention.StartId)];

    /// <summary>The documents whose publisher these statements are about: what they attest has to be weighed anew.</summary>
    public IEnumerable<string> Republished(IEnumerable<Statement> statements) =>
        DocumentRegister.PublisherKind(model) is { } kind
            ? statements.Where(statement => statement.Kind == kind).Select(statement => statement.SubjectId)
            : [];
}
