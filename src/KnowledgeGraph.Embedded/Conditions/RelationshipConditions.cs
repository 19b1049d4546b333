using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Embedded.Conditions;

/// <summary>So many relationships of the node fulfil a condition.</summary>
internal sealed class RelationshipCondition(
    int links, Validity validity, Quantifier quantifier, Condition? where) : Condition
{
    public override bool Holds(Execution run, Link at)
    {
        var date = validity.DateIn(run);
        foreach (var link in run.Links(links, at.Node))
        {
            run.Step();
            if (!validity.Holds(run, link.Relationship, date)) continue;
            var holds = where is null || where.Holds(run, link);
            if (holds && quantifier != Quantifier.All) return quantifier == Quantifier.Some;
            if (!holds && quantifier == Quantifier.All) return false;
        }
        return quantifier != Quantifier.Some;
    }
}

/// <summary>The single related object is there and fulfils a condition.</summary>
internal sealed class RelatedCondition(LatestLink latest, Condition? where) : Condition
{
    public override bool Holds(Execution run, Link at) =>
        latest.Of(run, at.Node) is { } link && (where is null || where.Holds(run, link));
}
