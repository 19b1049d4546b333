using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Embedded.Steps;

/// <summary>Writes the value of a root field.</summary>
internal abstract class RootWriter
{
    public abstract void Write(Execution run);
}

/// <summary>One node by id, or null.</summary>
internal sealed class NodeRootWriter(Parameter id, ObjectStep node) : RootWriter
{
    public override void Write(Execution run) => WriteNode(run, (string)run[id]!, node);

    public static void WriteNode(Execution run, string id, ObjectStep node)
    {
        var number = run.Snapshot.Find(id);
        if (number >= 0 && node.Accepts(run.Snapshot.LabelOf(number))) node.Write(run, number);
        else run.Output.Write("null"u8);
    }
}

/// <summary>Nodes by ids, in their order.</summary>
internal sealed class NodesRootWriter(Parameter ids, ObjectStep node) : RootWriter
{
    public override void Write(Execution run)
    {
        run.Output.WriteByte((byte)'[');
        var first = true;
        foreach (var id in (string[])run[ids]!)
        {
            if (!first) run.Output.WriteByte((byte)',');
            first = false;
            NodeRootWriter.WriteNode(run, id, node);
        }
        run.Output.WriteByte((byte)']');
    }
}

/// <summary>Relationships by type and id, in their order.</summary>
/// <param name="ids">Their types and ids.</param>
/// <param name="stepsByType">By the type's number in the catalog; null for types that cannot be here.</param>
internal sealed class EdgesRootWriter(Parameter ids, Step[]?[] stepsByType) : RootWriter
{
    public override void Write(Execution run)
    {
        run.Output.WriteByte((byte)'[');
        var first = true;
        foreach (var edge in (RootEdge[])run[ids]!)
        {
            if (!first) run.Output.WriteByte((byte)',');
            first = false;
            WriteEdge(run, edge);
        }
        run.Output.WriteByte((byte)']');
    }

    private void WriteEdge(Execution run, RootEdge edge)
    {
        var number = run.Snapshot.FindRelationship(edge.Id);
        if (number >= 0 && run.Snapshot.TypeNameOf(number) == edge.Kind && stepsByType[run.Snapshot.TypeOf(number)] is { } steps)
            ObjectStep.WriteFields(run, steps, new Link(number, -1));
        else run.Output.Write("null"u8);
    }
}

/// <summary>A listing.</summary>
internal sealed class ListRootWriter(Step list) : RootWriter
{
    public override void Write(Execution run) => list.Write(run, new Link(-1, -1));
}

/// <summary>Root fields one level down.</summary>
internal sealed class ScopeRootWriter(RootEntry[] roots) : RootWriter
{
    public override void Write(Execution run) => WriteAll(run, roots);

    public static void WriteAll(Execution run, RootEntry[] roots)
    {
        run.Output.WriteByte((byte)'{');
        foreach (var root in roots)
        {
            run.Output.Write(root.Prefix);
            root.Step.Write(run);
        }
        run.Output.WriteByte((byte)'}');
    }
}

/// <summary>What is read of a state that was.</summary>
internal sealed class ThenRootWriter(int then, RootWriter writer) : RootWriter
{
    public override void Write(Execution run)
    {
        run.Turn(then);
        writer.Write(run);
        run.Turn(null);
    }
}

/// <summary>The same bytes for everyone.</summary>
internal sealed class ConstantRootWriter(byte[] json) : RootWriter
{
    public override void Write(Execution run) => run.Output.Write(json);
}

/// <summary>What was answered outside the store.</summary>
internal sealed class ExternalRootWriter(int index) : RootWriter
{
    public override void Write(Execution run) => run.Output.Write(run.Bound.Externals[index].Span);
}
