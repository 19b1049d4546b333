using System.Collections.Frozen;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Statements;

/// <summary>The relationships that tie a Statement node to what it is about and where it comes from. They carry nothing but their ends.</summary>
public static class Plumbing
{
    /// <summary>From a statement to its subject and to its object, one each, so that <c>statements</c> of an entity is one step.</summary>
    public const string About = "ABOUT";

    /// <summary>From a statement to its subject.</summary>
    public const string Subject = "SUBJECT";

    /// <summary>From a statement to its object.</summary>
    public const string Object = "OBJECT";

    /// <summary>From a statement to its document.</summary>
    public const string FromDocument = "FROM_DOCUMENT";

    /// <summary>From a statement to the one that it corrects.</summary>
    public const string Supersedes = "SUPERSEDES";

    /// <summary>From a statement to one that contradicts it; computed.</summary>
    public const string Contradiction = "CONTRADICTS";

    /// <summary>From a document to an entity that one of its accepted statements is about; computed, with evidence.</summary>
    public const string Mentions = "MENTIONS";

    /// <summary>Whether a tie is to what the statement is about, which may have left the graph.</summary>
    public static bool IsToNode(RelationshipRecord tie) => tie.Type is About or Subject or Object;

    /// <summary>The relationships of a statement's node that follow from its own fields.</summary>
    public static IEnumerable<RelationshipRecord> Of(Statement statement)
    {
        yield return Tie(About, statement.Id, statement.SubjectId);
        yield return Tie(Subject, statement.Id, statement.SubjectId);
        if (statement.ObjectId is { } objectId)
        {
            if (objectId != statement.SubjectId) yield return Tie(About, statement.Id, objectId);
            yield return Tie(Object, statement.Id, objectId);
        }
        yield return Tie(FromDocument, statement.Id, statement.DocumentId);
        if (statement.SupersedesId is { } superseded) yield return Tie(Supersedes, statement.Id, superseded);
    }

    /// <summary>From a statement to one that contradicts it.</summary>
    public static RelationshipRecord Contradicts(Statement statement, Statement other) => Tie(Contradiction, statement.Id, other.Id);

    private static RelationshipRecord Tie(string type, string from, string to) =>
        new(EvidenceIds.OfRelationship(type, from, to, ""), type, from, to, FrozenDictionary<string, Value>.Empty);
}
