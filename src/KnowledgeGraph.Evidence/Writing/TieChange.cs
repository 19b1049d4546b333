using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.Evidence.Writing;

/// <summary>The ties of statements before and after a change: there is none to a node that is not in the graph.</summary>
/// <param name="context">The store.</param>
/// <param name="presence">Which nodes are in the graph afterwards.</param>
internal sealed class TieChange(ProjectionContext context, Presence presence)
{
    /// <summary>The ties that statements have in the store.</summary>
    public IEnumerable<RelationshipRecord> Before(IEnumerable<Statement> statements) =>
        statements.SelectMany(Plumbing.Of).Where(tie => !Plumbing.IsToNode(tie) || context.IsStored(tie.To));

    /// <summary>The ties that they will have.</summary>
    public IEnumerable<RelationshipRecord> After(IEnumerable<Statement> statements) =>
        statements.SelectMany(Plumbing.Of).Where(tie => !Plumbing.IsToNode(tie) || presence.IsThere(tie.To));

    /// <summary>The ties of all statements to these nodes.</summary>
    public IEnumerable<RelationshipRecord> To(IReadOnlySet<string> nodes) =>
        context.Statements.SelectMany(Plumbing.Of).Where(tie => Plumbing.IsToNode(tie) && nodes.Contains(tie.To));
}
