using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Embedded.Steps;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Records.Declarations;

namespace KnowledgeGraph.Embedded.Compiling;

/// <summary>What the compilation of one plan shares, as far as one scope goes.</summary>
internal sealed class CompileContext
{
    private readonly Dictionary<Scope, CompileContext> _scopes;

    public CompileContext(GraphModel model, Catalog catalog, ITextSource? texts, Scope scope)
    {
        (Model, Catalog, Texts) = (model, catalog, texts);
        Slots = new Slots();
        Validity = new Validity(Slots, scope);
        TypeNames = [.. catalog.Labels.Select(label => JsonName.Quoted(model.NodeTypesByLabel[label].Name))];
        _scopes = new() { [scope] = this };
    }

    private CompileContext(CompileContext plan, Scope scope)
    {
        (Model, Catalog, Texts, Slots, TypeNames, _scopes) = (plan.Model, plan.Catalog, plan.Texts, plan.Slots, plan.TypeNames, plan._scopes);
        Validity = new Validity(Slots, scope);
        _scopes[scope] = this;
    }

    public GraphModel Model { get; }

    public Catalog Catalog { get; }

    public ITextSource? Texts { get; }

    public Slots Slots { get; }

    /// <summary>Which relationships are seen.</summary>
    public Validity Validity { get; }

    /// <summary>The names of node types as JSON, by label.</summary>
    public byte[][] TypeNames { get; }

    /// <summary>What fields of one list became: a list that the planner shares is compiled once.</summary>
    public Dictionary<IReadOnlyList<FieldPlan>, Step[]> Compiled { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The same in another scope.</summary>
    public CompileContext Within(Scope scope) => _scopes.TryGetValue(scope, out var context) ? context : new CompileContext(this, scope);

    public LatestLink Latest(RelationshipField field) => new(Slots, field, Validity);

    public int Label(NodeType type) => Catalog.LabelNumber(type.Label);

    public bool[] Labels(CompositeType type)
    {
        var labels = new bool[Catalog.Labels.Count];
        foreach (var member in type.Members) labels[Label(member)] = true;
        return labels;
    }

    public int Links(RelationshipField field) => Slots.Links(field.Type.Name, field.IsOutgoing);

    /// <summary>The links from the far end of a field.</summary>
    public int LinksBack(RelationshipField field) => Slots.Links(field.Type.Name, !field.IsOutgoing);
}
