using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Embedded.Conditions;

/// <summary>A stored value of the node or of the relationship fulfils a condition.</summary>
internal sealed class PropertyCondition(int slot, bool ofRelationship, ValueCondition condition) : Condition
{
    public override bool Holds(Execution run, Link at) => condition.Holds(run, run.Read(slot, ofRelationship ? at.Relationship : at.Node));
}

/// <summary>The id of the node or of the relationship is this one, or among these.</summary>
internal sealed class IdCondition(bool ofRelationship, Comparison comparison, Parameter parameter) : Condition
{
    public override bool Holds(Execution run, Link at)
    {
        var id = (ofRelationship ? run.Snapshot.RelationshipId(at.Relationship) : run.Snapshot.Id(at.Node)).Text;
        return comparison == Comparison.In
            ? ((HashSet<string>)run[parameter]!).Contains(id)
            : string.Equals(id, (string)run[parameter]!, StringComparison.Ordinal);
    }
}

/// <summary>So many elements of a stored list fulfil a condition; a missing list is an empty one.</summary>
internal sealed class ListCondition(int slot, bool ofRelationship, Quantifier quantifier, ValueCondition? element) : Condition
{
    public override bool Holds(Execution run, Link at)
    {
        if (run.Read(slot, ofRelationship ? at.Relationship : at.Node) is not ListValue list) return quantifier != Quantifier.Some;
        foreach (var item in list.Items)
        {
            var holds = element is null || element.Holds(run, item);
            if (holds && quantifier != Quantifier.All) return quantifier == Quantifier.Some;
            if (!holds && quantifier == Quantifier.All) return false;
        }
        return quantifier != Quantifier.Some;
    }
}

/// <summary>One of the node's names fulfils a condition.</summary>
/// <param name="slotsByLabel">The columns of names and other names, by label.</param>
/// <param name="element">The condition.</param>
internal sealed class AnyNameCondition(int[][] slotsByLabel, ValueCondition element) : Condition
{
    public override bool Holds(Execution run, Link at)
    {
        foreach (var slot in slotsByLabel[run.Snapshot.LabelOf(at.Node)])
        {
            switch (run.Read(slot, at.Node))
            {
                case ListValue names:
                    foreach (var name in names.Items)
                    {
                        if (element.Holds(run, name)) return true;
                    }
                    break;
                case { } name when element.Holds(run, name):
                    return true;
            }
        }
        return false;
    }
}
