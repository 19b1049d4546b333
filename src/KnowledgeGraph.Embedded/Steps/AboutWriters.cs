using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Embedded.Steps;

/// <summary>The store about itself: how <c>about</c> is written.</summary>
internal static class AboutWriters
{
    public static RootWriter Of(GraphModel model, IReadOnlyList<AboutField> fields) =>
        new ScopeRootWriter([.. fields.Select((field, index) => new RootEntry(JsonName.Prefix(field.ResponseName, index), Of(model, field)))]);

    private static RootWriter Of(GraphModel model, AboutField field) => field.Member switch
    {
        AboutMember.Version => new ConstantRootWriter(JsonName.Quoted(ProductVersion.Text)),
        AboutMember.Model => new ConstantRootWriter(JsonName.Quoted(model.Fingerprint)),
        AboutMember.Change => new ChangeNumberWriter(),
        AboutMember.Counts => new TypeCountsWriter([.. model.NodeTypes.Values.Select(type => CountsOf(type, field.Counts))]),
        AboutMember.LoadedAt => new LoadedAtWriter(),
        AboutMember.TypeName => new ConstantRootWriter(JsonName.Quoted(PlainTypes.About)),
    };

    private static RootEntry[] CountsOf(NodeType type, IReadOnlyList<PlainField<TypeCountMember>> fields) =>
        [.. fields.Select((field, index) => new RootEntry(JsonName.Prefix(field.ResponseName, index), field.Member switch
        {
            TypeCountMember.Type => new ConstantRootWriter(JsonName.Quoted(type.Name)),
            TypeCountMember.Count => new NodeCountWriter(type.Label),
            TypeCountMember.TypeName => new ConstantRootWriter(JsonName.Quoted(PlainTypes.TypeCount)),
        }))];
}

/// <summary>The number of the last change.</summary>
internal sealed class ChangeNumberWriter : RootWriter
{
    public override void Write(Execution run) => run.Output.WriteNumber(run.Snapshot.ChangeNumber);
}

/// <summary>When the last load ended.</summary>
internal sealed class LoadedAtWriter : RootWriter
{
    public override void Write(Execution run) =>
        run.Output.Write(LoadTime.Of(run.Snapshot) is { } moment ? ModelValues.Of(moment).Json : "null"u8);
}

/// <summary>How many nodes each type has.</summary>
internal sealed class TypeCountsWriter(RootEntry[][] types) : RootWriter
{
    public override void Write(Execution run)
    {
        run.Output.WriteByte((byte)'[');
        for (var i = 0; i < types.Length; i++)
        {
            if (i > 0) run.Output.WriteByte((byte)',');
            ScopeRootWriter.WriteAll(run, types[i]);
        }
        run.Output.WriteByte((byte)']');
    }
}

/// <summary>How many nodes a type has.</summary>
internal sealed class NodeCountWriter(string label) : RootWriter
{
    public override void Write(Execution run) => run.Output.WriteNumber(run.Snapshot.CountOf(label));
}
