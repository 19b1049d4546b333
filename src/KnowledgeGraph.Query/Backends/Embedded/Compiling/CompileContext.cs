using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Backends.Embedded.Steps;
using KnowledgeGraph.Query.Planning;
using KnowledgeGraph.Records.Declarations;

namespace KnowledgeGraph.Query.Backends.Embedded.Compiling;

/// <summary>What the compilation of one plan shares.</summary>
internal sealed class CompileContext
{
    public CompileContext(GraphModel model, Catalog catalog, ITextSource? texts)
    {
        (Model, Catalog, Texts) = (model, catalog, texts);
        Validity = new Validity(Slots);
        TypeNames = [.. catalog.Labels.Select(label => Json.JsonName.Quoted(model.NodeTypesByLabel[label].Name))];
    }

    public GraphModel Model { get; }

    public Catalog Catalog { get; }

    public ITextSource? Texts { get; }

    public Slots Slots { get; } = new();

    public Validity Validity { get; }

    /// <summary>The names of node types as JSON, by label.</summary>
    public byte[][] TypeNames { get; }

    /// <summary>What fields of one list became: a list that the planner shares is compiled once.</summary>
    public Dictionary<IReadOnlyList<FieldPlan>, Step[]> Compiled { get; } = new(ReferenceEqualityComparer.Instance);

    public int Label(NodeType type) => Catalog.LabelNumber(type.Label);

    public bool[] Labels(CompositeType type)
    {
        var labels = new bool[Catalog.Labels.Count];
        foreach (var member in type.Members) labels[Label(member)] = true;
        return labels;
    }

    public int Links(RelationshipField field) => Slots.Links(field.Type.Name, field.IsOutgoing);
}
