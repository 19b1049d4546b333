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

    private readonly Slots[] _slots;

    /// <param name="model">The model.</param>
    /// <param name="catalog">What the store can hold.</param>
    /// <param name="texts">Where source texts are at hand.</param>
    /// <param name="thens">How many states that were the plan asks for.</param>
    public CompileContext(GraphModel model, Catalog catalog, ITextSource? texts, int thens)
    {
        var scope = Scope.Everything;
        (Model, Catalog, Texts) = (model, catalog, texts);
        _slots = [.. Enumerable.Range(0, thens + 1).Select(_ => new Slots())];
        Slots = _slots[0];
        Validity = new Validity(Slots, scope);
        TypeNames = [.. catalog.Labels.Select(label => JsonName.Quoted(model.NodeTypesByLabel[label].Name))];
        _scopes = new() { [scope] = this };
    }

    private CompileContext(CompileContext plan, Scope scope)
    {
        (Model, Catalog, Texts, TypeNames, _scopes, _slots) = (plan.Model, plan.Catalog, plan.Texts, plan.TypeNames, plan._scopes, plan._slots);
        Slots = _slots[scope.Then is { } then ? then.Index + 1 : 0];
        Validity = new Validity(Slots, scope);
        _scopes[scope] = this;
    }

    public GraphModel Model { get; }

    public Catalog Catalog { get; }

    public ITextSource? Texts { get; }

    private Validity AllPeriods => new(Slots, Scope.Everything);

    /// <summary>What is read of the snapshot that the scope looks at.</summary>
    public Slots Slots { get; }

    /// <summary>The same of all: of the present, then of each state that was.</summary>
    public IReadOnlyList<Slots> AllSlots => _slots;

    /// <summary>Which relationships are seen.</summary>
    public Validity Validity { get; }

    /// <summary>Which relationships of a type are seen: what joins the evidence model's own nodes has no period.</summary>
    public Validity ValidityOf(RelationshipType type) => type.IsPlumbing ? AllPeriods : Validity;

    /// <summary>The names of node types as JSON, by label.</summary>
    public byte[][] TypeNames { get; }

    /// <summary>What fields of one list became: a list that the planner shares is compiled once.</summary>
    public Dictionary<IReadOnlyList<FieldPlan>, Step[]> Compiled { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The same in another scope.</summary>
    public CompileContext Within(Scope scope) => _scopes.TryGetValue(scope, out var context) ? context : new CompileContext(this, scope);

    /// <summary>The single related object, whatever date is asked for.</summary>
    public LatestLink LatestOfAllPeriods(RelationshipField field) => new(Slots, field, AllPeriods);

    public LatestLink Latest(RelationshipField field) => new(Slots, field, ValidityOf(field.Type));

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
