using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Model.Stores;

/// <summary>Reads what joins nodes, by their ids: what a walk goes by where the graph is not in memory. Each call is one round trip.</summary>
public interface ITieReader
{
    /// <summary>The nodes of these ids that exist, each once and in no order, with how much joins them.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="types">The relationship types that are counted.</param>
    /// <param name="cancellation">Ends the reading.</param>
    ValueTask<IReadOnlyList<TiedNode>> TiedNodesAsync(IReadOnlyCollection<string> ids, IReadOnlyCollection<string> types, CancellationToken cancellation);

    /// <summary>The relationships that start or end at any of these nodes, each once and in no order.</summary>
    /// <param name="ids">The ids of the nodes.</param>
    /// <param name="types">The relationship types that are read.</param>
    /// <param name="limit">How many are read at most; 1 or more. Where there are so many, others may have been left out.</param>
    /// <param name="cancellation">Ends the reading.</param>
    ValueTask<IReadOnlyList<NodeTie>> TiesAsync(
        IReadOnlyCollection<string> ids, IReadOnlyCollection<string> types, int limit, CancellationToken cancellation);
}

/// <summary>A node, with how much joins it to others.</summary>
/// <param name="Node">The node.</param>
/// <param name="Ties">How many relationships of the types that were asked for start or end at it, one to itself once or twice.</param>
public sealed record TiedNode(NodeRecord Node, int Ties);

/// <summary>A relationship as a walk needs it: with what is seen of it and of the node at which it arrives, and no more.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type.</param>
/// <param name="From">The id of its start.</param>
/// <param name="To">The id of its end.</param>
/// <param name="Since">When it began; null where that is not known.</param>
/// <param name="Until">When it ended; null where that is not known.</param>
/// <param name="Confidence">How sure it is; null where that is not known.</param>
/// <param name="FarLabel">The label of the end that was not asked for; of either where both were.</param>
/// <param name="FarTies">How many relationships that end has, as <see cref="TiedNode.Ties"/>.</param>
public sealed record NodeTie(
    string Id, string Type, string From, string To, Value? Since, Value? Until, Value? Confidence, string FarLabel, int FarTies);
