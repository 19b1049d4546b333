using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Questions.Timelines;

/// <summary>Where a snapshot has the dates of the timeline: fields of nodes by label, and both ends of the periods of traversed relationships.</summary>
internal sealed class TimelineSources
{
    private readonly GraphSnapshot _snapshot;
    private readonly (DateField Field, Column Dates)[][] _byLabel;
    private readonly bool[] _traversed;
    private readonly Column _since;
    private readonly Column _until;

    /// <param name="snapshot">The snapshot.</param>
    /// <param name="shape">The shape of its model's traversed graph.</param>
    public TimelineSources(GraphSnapshot snapshot, GraphShape shape)
    {
        _snapshot = snapshot;
        _byLabel = [.. snapshot.Catalog.Labels.Select(label =>
            DateField.Of(shape.Model.NodeTypesByLabel[label]).Select(field => (field, snapshot.NodeColumn(field.Property.Key))).ToArray())];
        _traversed = [.. snapshot.Catalog.RelationshipTypes.Select(type => shape.Model.RelationshipTypes[type.Name].IsTraversed)];
        (_since, _until) = (snapshot.RelationshipColumn(BuiltInKeys.Since), snapshot.RelationshipColumn(BuiltInKeys.Until));
    }

    /// <summary>Hands out all entries that there are, whatever the date that is asked for.</summary>
    public void All(Action<Dated> take)
    {
        for (var node = 0; node < _snapshot.NodeLimit; node++)
        {
            if (_snapshot.LabelOf(node) >= 0) OfNode(node, take);
        }
        for (var relationship = 0; relationship < _snapshot.RelationshipLimit; relationship++)
        {
            if (_snapshot.TypeOf(relationship) is >= 0 and var type && _traversed[type]) OfRelationship(relationship, take);
        }
    }

    /// <summary>Hands out the dates of a node.</summary>
    public void OfNode(int node, Action<Dated> take)
    {
        foreach (ref readonly var source in _byLabel[_snapshot.LabelOf(node)].AsSpan())
        {
            if (source.Dates[node] is IntervalValue date) take(new Dated(date, TimelineKind.Date, node, source.Field));
        }
    }

    /// <summary>Hands out when a relationship began and when it ended.</summary>
    public void OfRelationship(int relationship, Action<Dated> take)
    {
        if (_since[relationship] is IntervalValue since) take(new Dated(since, TimelineKind.Began, relationship, field: null));
        if (_until[relationship] is IntervalValue until) take(new Dated(until, TimelineKind.Ended, relationship, field: null));
    }
}
