using KnowledgeGraph.Model;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Questions.Graphs;

/// <summary>Which statements of a snapshot are accepted, and which of them say that a relationship holds.</summary>
internal sealed class AcceptedStatements
{
    private const string Accepted = "ACCEPTED";
    private readonly SnapshotGraph _graph;
    private readonly Column _status;
    private readonly Column _statements;

    /// <param name="graph">The graph.</param>
    public AcceptedStatements(SnapshotGraph graph) => (_graph, _status, _statements) =
        (graph, graph.Snapshot.NodeColumn(BuiltInKeys.Status), graph.Snapshot.RelationshipColumn(RelationshipType.StatementsKey));

    /// <summary>Whether a statement is accepted.</summary>
    public bool Has(int statement) => _status[statement] is TextValue { Text: Accepted };

    /// <summary>How many statements a relationship names, accepted or not.</summary>
    public int CountOf(int relationship) => _statements[relationship] is ListValue list ? list.Items.Length : 0;

    /// <summary>The accepted statements that say that a relationship holds, in its order; one that has no node is none.</summary>
    public IEnumerable<int> Of(int relationship)
    {
        if (_statements[relationship] is not ListValue list) yield break;
        foreach (var id in list.Items.ToArray())
        {
            if (id is TextValue text && _graph.Find(text.Text) is >= 0 and var statement && Has(statement)) yield return statement;
        }
    }
}
