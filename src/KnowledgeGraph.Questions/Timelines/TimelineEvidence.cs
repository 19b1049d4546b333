using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Arguments;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Questions.Timelines;

/// <summary>Finds the accepted statements that say what an entry tells.</summary>
internal sealed class TimelineEvidence
{
    private const string Predicate = "predicate";
    private readonly SnapshotGraph _graph;
    private readonly WorkBudget _work;
    private readonly AcceptedStatements _accepted;
    private readonly Adjacency _ofSubjects;
    private readonly Adjacency _subjects;

    /// <param name="graph">The graph.</param>
    /// <param name="work">What it may cost.</param>
    public TimelineEvidence(SnapshotGraph graph, WorkBudget work)
    {
        (_graph, _work, _accepted) = (graph, work, new AcceptedStatements(graph));
        var subject = graph.Shape.Model.Statement.Relationships[BuiltInKeys.Subject].Type.Name;
        _ofSubjects = graph.Snapshot.Adjacency(subject, outgoing: false);
        _subjects = graph.Snapshot.Adjacency(subject, outgoing: true);
    }

    /// <summary>The statements, each once.</summary>
    public IReadOnlyList<int> Of(Dated dated) => [.. dated.Field is { } field ? OfField(dated.Number, field) : OfRelationship(dated.Number)];

    private IEnumerable<int> OfField(int node, DateField field)
    {
        Spend(_ofSubjects.Links(node).Length);
        var found = new HashSet<int>();
        foreach (var link in _ofSubjects.Links(node))
        {
            if (!_accepted.Has(link.Node) || _graph.ValueOf(link.Node, Predicate) is not TextValue stated) continue;
            if (stated.Text == field.Property.Name) found.Add(link.Node);
        }
        return found;
    }

    private IEnumerable<int> OfRelationship(int relationship)
    {
        Spend(_accepted.CountOf(relationship));
        return _accepted.Of(relationship).Where(statement => _subjects.Links(statement).Length > 0).ToHashSet();
    }

    private void Spend(int steps) => Asked.Spend(_work, steps, "Ask for the statements of fewer entries (first).");
}
