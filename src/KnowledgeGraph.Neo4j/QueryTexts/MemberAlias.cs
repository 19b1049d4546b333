using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Query.Api;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>A node in a query text, with the relationship that led to it.</summary>
/// <param name="Node">The node.</param>
/// <param name="Type">What it is.</param>
/// <param name="Key">Its id as a value for what lies below it.</param>
/// <param name="Edge">The relationship, null where there is none.</param>
/// <param name="Field">The field that follows the relationship, null where there is none.</param>
internal sealed record MemberAlias(Variable Node, CompositeType Type, NodeKey Key, Variable? Edge = null, RelationshipField? Field = null)
{
    /// <summary>The far end of a field.</summary>
    public static MemberAlias Beyond(TextScope scope, RelationshipField field) =>
        new(scope.NewVariable('n'), field.Target, new NodeKey(scope), scope.NewVariable('r'), field);

    /// <summary>The node's id, read off the relationship that led to it where there is one: the node itself may then stay unread.</summary>
    public PropertyOf Id => Field is { } followed ? Edge![followed.IsOutgoing ? StoredNames.To : StoredNames.From] : Node[StoredNames.Id];

    /// <summary>The variables that a subquery needs to go on from here.</summary>
    public IReadOnlyList<Variable> Variables => [.. new[] { Node, Edge, Key.Import }.OfType<Variable>()];

    /// <summary>What finds it, with its key where what lies below has asked for one.</summary>
    public With WithKey(With found) => Key.Column is { } key ? found with { Columns = [.. found.Columns, new Projected(Id, key)] } : found;

    /// <summary>What a test looks at.</summary>
    public Variable Of(TestSubject subject) => subject == TestSubject.Edge ? Edge! : Node;

    /// <summary>The way from a node to this one. The model says what relationships end at, so that no label need be asked for.</summary>
    public Pattern From(Variable? near) => To(near, Field!, Edge, Node);

    /// <summary>Any relationship that a field follows from a node: as a pattern without variables it is a degree, which the database keeps.</summary>
    public static Pattern Any(Variable near, RelationshipField field) => To(near, field, edge: null, far: null);

    private static Pattern To(Variable? near, RelationshipField field, Variable? edge, Variable? far) => new(
        new NodePattern(near),
        new StepPattern(edge, [field.Type.Name], field.IsOutgoing ? StepDirection.Outgoing : StepDirection.Incoming, new NodePattern(far)));
}
