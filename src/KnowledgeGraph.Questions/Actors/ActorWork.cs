using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Actors;

/// <summary>The graph of actors of one state, what it hangs on, and a name for all of it.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Thinned">The same without documents.</param>
/// <param name="Fingerprint">The same for all states that give the same graph and have the same documents behind it; of others it differs.</param>
internal sealed record ActorWork(ActorGraph Graph, ThinnedGraphs Thinned, string Fingerprint)
{
    /// <summary>Makes it of what a snapshot holds.</summary>
    /// <exception cref="WorkExceededException">It would cost more than it may.</exception>
    public static ActorWork Of(SnapshotGraph graph, ActorScope scope, WorkBudget work)
    {
        var actors = new ActorGraphBuilder(graph, scope, work).Build();
        var thinned = ThinnedGraphs.Of(graph, actors, scope);
        return new ActorWork(actors, thinned, FingerprintOf(graph, actors, thinned));
    }

    private static string FingerprintOf(SnapshotGraph graph, ActorGraph actors, ThinnedGraphs thinned)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var actor in actors.Actors) Append(graph.Snapshot.Utf8Id(actor));
        foreach (var meeting in actors.Meetings) Append(graph.Snapshot.Utf8Id(meeting));
        foreach (var document in thinned.Groups.Documents) Append(Encoding.UTF8.GetBytes(document));
        foreach (var one in actors.Memberships) hash.AppendData(MemoryMarshal.AsBytes<int>([one.Actor, one.Meeting]));
        for (var actor = 0; actor < actors.Actors.Length; actor++)
        {
            hash.AppendData(MemoryMarshal.AsBytes<int>([actors.Graph.Degree(actor)]));
            hash.AppendData(MemoryMarshal.AsBytes(actors.Graph.NeighboursOf(actor)));
            hash.AppendData(MemoryMarshal.AsBytes(actors.Graph.WeightsOf(actor)));
        }
        foreach (var conflict in actors.Conflicts) hash.AppendData(MemoryMarshal.AsBytes<double>([conflict.One, conflict.Other, conflict.Weight]));
        hash.AppendData(MemoryMarshal.AsBytes(thinned.Gone));
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(ReadOnlySpan<byte> id)
        {
            hash.AppendData(id);
            hash.AppendData([0]);
        }
    }
}
