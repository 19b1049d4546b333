using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Embedded.Steps;

/// <summary>The same bytes for everything.</summary>
internal sealed class ConstantStep(byte[] json) : Step
{
    public override void Write(Execution run, Link at) => run.Output.Write(json);
}

/// <summary>The name of the node's type.</summary>
internal sealed class TypeNameStep(byte[][] namesByLabel) : Step
{
    public override void Write(Execution run, Link at) => run.Output.Write(namesByLabel[run.Snapshot.LabelOf(at.Node)]);
}

/// <summary>The id of the node.</summary>
internal sealed class NodeIdStep : Step
{
    public override void Write(Execution run, Link at) => run.Output.WriteText(run.Snapshot.Utf8Id(at.Node));
}

/// <summary>The id of the relationship.</summary>
internal sealed class EdgeIdStep : Step
{
    public override void Write(Execution run, Link at) => run.Output.WriteText(run.Snapshot.Utf8RelationshipId(at.Relationship));
}

/// <summary>The name of the relationship's type.</summary>
internal sealed class EdgeTypeStep(byte[][] namesByType) : Step
{
    public override void Write(Execution run, Link at) => run.Output.Write(namesByType[run.Snapshot.TypeOf(at.Relationship)]);
}

/// <summary>A stored value of the node.</summary>
/// <param name="slot">Its column.</param>
/// <param name="missing">What stands for no value: null, or an empty list.</param>
internal sealed class NodeValueStep(int slot, byte[] missing) : Step
{
    public override void Write(Execution run, Link at)
    {
        var json = run.ReadJson(slot, at.Node);
        run.Output.Write(json.IsEmpty ? missing : json);
    }
}

/// <summary>A stored text of the node in a language, else its default.</summary>
internal sealed class LocalizedNodeStep(int slot, int defaultSlot) : Step
{
    public override void Write(Execution run, Link at)
    {
        var json = run.ReadJson(slot, at.Node);
        if (json.IsEmpty) json = run.ReadJson(defaultSlot, at.Node);
        run.Output.Write(json.IsEmpty ? "null"u8 : json);
    }
}

/// <summary>A stored value of the relationship.</summary>
internal sealed class EdgeValueStep(int slot, byte[] missing) : Step
{
    public override void Write(Execution run, Link at)
    {
        var json = run.ReadJson(slot, at.Relationship);
        run.Output.Write(json.IsEmpty ? missing : json);
    }
}

/// <summary>A stored text of the relationship in a language, else its default.</summary>
internal sealed class LocalizedEdgeStep(int slot, int defaultSlot) : Step
{
    public override void Write(Execution run, Link at)
    {
        var json = run.ReadJson(slot, at.Relationship);
        if (json.IsEmpty) json = run.ReadJson(defaultSlot, at.Relationship);
        run.Output.Write(json.IsEmpty ? "null"u8 : json);
    }
}

/// <summary>The relationship's own properties as one object.</summary>
/// <param name="propertiesByType">By the type's number in the catalog; null for types that cannot be here.</param>
internal sealed class EdgePropertiesStep((byte[] Prefix, int Slot)[]?[] propertiesByType) : Step
{
    public override void Write(Execution run, Link at)
    {
        run.Output.WriteByte((byte)'{');
        foreach (var (prefix, slot) in propertiesByType[run.Snapshot.TypeOf(at.Relationship)]!)
        {
            run.Output.Write(prefix);
            var json = run.ReadJson(slot, at.Relationship);
            run.Output.Write(json.IsEmpty ? "null"u8 : json);
        }
        run.Output.WriteByte((byte)'}');
    }
}
