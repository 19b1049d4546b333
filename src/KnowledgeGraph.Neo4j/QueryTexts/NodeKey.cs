using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>
/// A node's id as a plain value, which the seeks below the node compare with: asked for the node's own property, Neo4j's planner would
/// expand the node. What a request names is at hand; what is found is read once, with its node, and only where something below asks for it.
/// </summary>
internal sealed class NodeKey
{
    private readonly TextScope? _scope;
    private readonly Variable? _within;
    private Expression? _value;

    /// <summary>The id of a node that the request names.</summary>
    /// <param name="given">The id.</param>
    /// <param name="within">The variable that it is told by; null for none.</param>
    public NodeKey(Expression given, Variable? within = null) => (_value, _within) = (given, within);

    /// <summary>The id of a node that is found.</summary>
    public NodeKey(TextScope scope) => _scope = scope;

    /// <summary>The value. Asking for it makes a column of it where the node is found.</summary>
    public Expression Value => _value ??= _scope!.NewVariable('k');

    /// <summary>The column that somebody has asked for; null for none.</summary>
    public Variable? Column => _value as Variable;

    /// <summary>What a subquery needs from outside to know the value; null for nothing.</summary>
    public Variable? Import => Column ?? _within;
}
