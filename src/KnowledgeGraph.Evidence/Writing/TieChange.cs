using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.Evidence.Writing;

/// <summary>The ties of statements before and after a change: there is none to a node that is not in the graph.</summary>
/// <param name="context">The store as it will be.</param>
/// <param name="gone">The nodes that leave it.</param>
internal sealed class TieChange(ProjectionContext context, HashSet<string> gone)
{
    /// <summary>The ties that statements have in the store.</summary>
    public IEnumerable<RelationshipRecord> Before(IEnumerable<Statement> statements) =>
        statements.SelectMany(Plumbing.Of).Where(tie => !Plumbing.IsToNode(tie) || context.IsStored(tie.To));

    /// <summary>The ties that they will have.</summary>
    public IEnumerable<RelationshipRecord> After(IEnumerable<Statement> statements) =>
        statements.SelectMany(Plumbing.Of).Where(tie => !Plumbing.IsToNode(tie) || (context.IsKnown(tie.To) && !gone.Contains(tie.To)));

    /// <summary>The ties of all statements to the nodes that leave.</summary>
    public IEnumerable<RelationshipRecord> Lost() =>
        context.Statements.SelectMany(Plumbing.Of).Where(tie => Plumbing.IsToNode(tie) && gone.Contains(tie.To));

    /// <summary>The ties of statements to nodes that come, again or for the first time.</summary>
    public static IEnumerable<RelationshipRecord> Regained(IEnumerable<Statement> statements, IReadOnlySet<string> back) =>
        statements.SelectMany(Plumbing.Of).Where(tie => Plumbing.IsToNode(tie) && back.Contains(tie.To));
}
