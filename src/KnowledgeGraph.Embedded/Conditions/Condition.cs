using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Embedded.Conditions;

/// <summary>A compiled predicate on a node, or on a relationship with its far node.</summary>
internal abstract class Condition
{
    public abstract bool Holds(Execution run, Link at);
}

/// <summary>All of them hold.</summary>
internal sealed class AllConditions(Condition[] parts) : Condition
{
    public override bool Holds(Execution run, Link at)
    {
        foreach (var part in parts)
        {
            if (!part.Holds(run, at)) return false;
        }
        return true;
    }
}

/// <summary>One of them holds at least.</summary>
internal sealed class AnyCondition(Condition[] parts) : Condition
{
    public override bool Holds(Execution run, Link at)
    {
        foreach (var part in parts)
        {
            if (part.Holds(run, at)) return true;
        }
        return false;
    }
}

/// <summary>It does not hold.</summary>
internal sealed class NotCondition(Condition part) : Condition
{
    public override bool Holds(Execution run, Link at) => !part.Holds(run, at);
}

/// <summary>The node has one of these labels.</summary>
internal sealed class LabelCondition(int label) : Condition
{
    public override bool Holds(Execution run, Link at) => run.Snapshot.LabelOf(at.Node) == label;
}
