using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Embedded.Steps;

/// <summary>A single related object, or null.</summary>
internal sealed class RelatedStep(LatestLink latest, ObjectStep node) : Step
{
    public override void Write(Execution run, Link at)
    {
        if (latest.Of(run, at.Node) is { } link) node.Write(run, link.Node);
        else run.Output.Write("null"u8);
    }
}

/// <summary>A single related object without which the node at hand is none either.</summary>
internal sealed class RequiredStep(LatestLink latest, ObjectStep node) : Step
{
    public override void Write(Execution run, Link at)
    {
        if (latest.Of(run, at.Node) is { } link) node.Write(run, link.Node);
        else run.IsLacking = true;
    }
}

/// <summary>The relationship to a single related object, or null.</summary>
internal sealed class RelatedEdgeStep(LatestLink latest, Step[] edge) : Step
{
    public override void Write(Execution run, Link at)
    {
        if (latest.Of(run, at.Node) is { } link) ObjectStep.WriteFields(run, edge, link);
        else run.Output.Write("null"u8);
    }
}

/// <summary>The node at the far end of the edge at hand.</summary>
internal sealed class FarNodeStep(ObjectStep node) : Step
{
    public override void Write(Execution run, Link at) => node.Write(run, at.Node);
}
