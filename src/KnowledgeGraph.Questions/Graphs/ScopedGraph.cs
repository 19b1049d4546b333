using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Limits;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Graphs;

/// <summary>
/// The traversed graph as one call sees it: entities by number, and what joins them. A number holds within the graph alone. It belongs to one call
/// and one thread at a time.
/// </summary>
internal abstract class ScopedGraph
{
    /// <summary>The state that it is of.</summary>
    public abstract GraphMark Mark { get; }

    /// <summary>All numbers of nodes that are at hand are below this.</summary>
    public abstract int NodeLimit { get; }

    /// <summary>The number of the node with this id, whatever its type; -1 for none that is at hand.</summary>
    public abstract int Find(string id);

    /// <summary>The id of a node.</summary>
    public abstract string IdOf(int node);

    /// <summary>Compares the ids of two nodes by code unit.</summary>
    public abstract int CompareIds(int one, int other);

    /// <summary>The type of a node.</summary>
    public abstract NodeType TypeOf(int node);

    /// <summary>A stored value of a node.</summary>
    public abstract Value? ValueOf(int node, string key);

    /// <summary>The name of an entity; its id where it has none.</summary>
    /// <param name="node">Its number.</param>
    /// <param name="language">In which language, where it is known in it; null for the default.</param>
    public string NameOf(int node, string? language)
    {
        var name = TypeOf(node).NameProperty!;
        var value = ValueOf(node, name.KeyIn(language)) ?? ValueOf(node, name.Key);
        return value is TextValue text ? text.Text : IdOf(node);
    }

    /// <summary>The id of a relationship.</summary>
    public abstract string RelationshipIdOf(int relationship);

    /// <summary>A stored value of a relationship.</summary>
    public abstract Value? EdgeValueOf(int relationship, string key);

    /// <summary>Brings nodes to hand with their values, so that <see cref="Find"/> finds those that exist; one round trip where they lie in a store.</summary>
    /// <exception cref="GraphQLException">LIMIT_EXCEEDED: more would be at hand than may be.</exception>
    public abstract ValueTask FetchAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>Whether all of it is at hand, so that nothing need be brought.</summary>
    public abstract bool IsWhole { get; }

    /// <summary>Brings the relationships of nodes to hand, and what stands at their other ends; one round trip where they lie in a store.</summary>
    /// <exception cref="GraphQLException">LIMIT_EXCEEDED: more would be at hand than may be.</exception>
    public async ValueTask ReachAsync(IReadOnlyCollection<int> nodes, CancellationToken cancellation)
    {
        if (!await TryReachAsync(nodes, cancellation)) throw TooMuch();
    }

    /// <summary>The same; false where more would be at hand than may be, and then nothing of it is.</summary>
    public abstract ValueTask<bool> TryReachAsync(IReadOnlyCollection<int> nodes, CancellationToken cancellation);

    /// <summary>
    /// What joins a node, at hand, to entities: each relationship that is seen, twice where it leads back to its own start, in an order that hangs on
    /// nothing but the graph.
    /// </summary>
    /// <param name="node">Its number.</param>
    /// <param name="into">Takes them, emptied first.</param>
    public abstract void Ties(int node, List<Tie> into);

    /// <summary>Those of them that start at the node.</summary>
    /// <param name="node">Its number.</param>
    /// <param name="into">Takes them, emptied first.</param>
    public abstract void StartedTies(int node, List<Tie> into);

    /// <summary>How many relationships a node has at most, told without looking at them.</summary>
    public abstract int MostTies(int node);

    /// <summary>How many relationships would be read to bring those of a node to hand; 0 where they are.</summary>
    public abstract int MissingTies(int node);

    /// <summary>How many relationships, each counted from each end, and entities may be brought to hand.</summary>
    protected virtual long MostRead => long.MaxValue;

    /// <summary>More would be at hand than may be.</summary>
    protected GraphQLException TooMuch() => new(
        ErrorCode.LimitExceeded,
        $"The graph has no room in memory, and this question would read more of its store than {MostRead} relationships and entities "
        + $"({nameof(QuestionLimits.MaxStoreTies)}). Ask of fewer entities or less far, or give the graph more memory (--history-memory).");
}

/// <summary>Which state of the graph was asked.</summary>
/// <param name="Change">Its last change.</param>
/// <param name="Nodes">How many entities it has.</param>
/// <param name="Relationships">How many relationships of traversed types it has, whatever the date.</param>
internal sealed record GraphMark(long Change, int Nodes, int Relationships);
