using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Changes;

namespace KnowledgeGraph.Query.Plans.Walks;

/// <summary>
/// What an answer depends on: the labels and relationship types that a plan reads, those among them that decide by not being there
/// (a filter, a null, a page that is not full). A change that touches none of them leaves the answer as it is.
/// </summary>
internal sealed class PlanReads
    : IRootVisitor<PlanReads>, IFieldVisitor<PlanReads>, IPartVisitor<PlanReads>, ISourceVisitor<PlanReads>, IPredicateVisitor<PlanReads>
{
    private readonly GraphModel _model;
    private readonly GraphParts _parts;
    private readonly HashSet<int> _read = [];
    private bool _isOfTheMoment;

    private PlanReads(GraphModel model, GraphParts parts) => (_model, _parts) = (model, parts);

    /// <summary>What the roots read.</summary>
    /// <param name="model">The model.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="roots">The roots.</param>
    /// <param name="areOfNow">Whether all is asked of the graph as it is: what was, may come to be known anew by any change.</param>
    public static AnswerReads Of(GraphModel model, GraphParts parts, IReadOnlyList<RootStep> roots, bool areOfNow)
    {
        var reads = new PlanReads(model, parts).Add(roots);
        if (!areOfNow) reads.Add(parts.Everything);
        return new AnswerReads(new PartSet(parts.Count, reads._read), reads._isOfTheMoment);
    }

    public PlanReads Visit(NodeRoot root) => Add(root.Type).Add(root.Node);

    public PlanReads Visit(NodesRoot root) => Add(root.Type).Add(root.Node);

    public PlanReads Visit(EdgesRoot root)
    {
        foreach (var type in root.Types) Add(_parts.Of(type));
        foreach (var fields in root.Readings) Add(fields);
        return this;
    }

    public PlanReads Visit(ListRoot root) => Add(root.Connection);

    public PlanReads Visit(ScopeRoot root) => Add(root.Roots);

    public PlanReads Visit(AboutRoot root) => Add(_parts.Everything);

    public PlanReads Visit(ConstantRoot root) => this;

    public PlanReads Visit(ExternalRoot root) => this;

    // What its owner looks at, it alone knows.
    public PlanReads Visit(AskedRoot root)
    {
        _isOfTheMoment |= root.Owner.IsOfTheMoment;
        return Add(_parts.Everything).Add(root.LookUps);
    }

    public PlanReads Visit(RelatedField field) => Add(field.Field).Add(field.Node);

    public PlanReads Visit(RelatedEdgeField field) => Add(field.Field).Add(field.Edge.Fields);

    public PlanReads Visit(ConnectionField field) => Add(field.Connection);

    // Its type is that at the far end of the relationship, which was added with the relationship.
    public PlanReads Visit(FarNodeField field) => Add(field.Node);

    public PlanReads Visit(DegreeField field)
    {
        foreach (var type in _model.RelationshipTypes.Values.Where(type => type.IsTraversed)) Add(_parts.Of(type));
        return this;
    }

    public PlanReads Visit(CitationField field) => AddIfThere(_model.Document, BuiltInKeys.Publisher);

    public PlanReads Visit(QuoteField field)
    {
        _isOfTheMoment = true;
        return AddIfThere(_model.Statement, BuiltInKeys.Document);
    }

    // What the node or relationship at hand holds itself.
    public PlanReads Visit(ConstantField field) => this;

    public PlanReads Visit(TypeNameField field) => this;

    public PlanReads Visit(NodeIdField field) => this;

    public PlanReads Visit(EdgeIdField field) => this;

    public PlanReads Visit(EdgeTypeField field) => this;

    public PlanReads Visit(NodePropertyField field) => this;

    public PlanReads Visit(EdgePropertyField field) => this;

    public PlanReads Visit(EdgePropertiesField field) => this;

    public PlanReads Visit(NamesField field) => this;

    public PlanReads Visit(CursorField field) => this;

    public PlanReads Visit(AllNodes source) => Add(source.Type);

    public PlanReads Visit(RelatedNodes source) => Add(source.Field);

    public PlanReads Visit(EdgeStatements source) => Add(source.Statement);

    public PlanReads Visit(NodesPart part) => Add(part.Node);

    public PlanReads Visit(EdgesPart part) => Add(part.Edge.Fields);

    // What the members themselves hold.
    public PlanReads Visit(TotalCountPart part) => this;

    public PlanReads Visit(PageInfoPart part) => this;

    public PlanReads Visit(FacetsPart part) => this;

    public PlanReads Visit(ConstantPart part) => this;

    public PlanReads Visit(AllOf predicate) => Add(predicate.Parts);

    public PlanReads Visit(AnyOf predicate) => Add(predicate.Parts);

    public PlanReads Visit(Not predicate) => Add(predicate.Part);

    public PlanReads Visit(RelationshipTest predicate) => Add(predicate.Field).Add(predicate.Where);

    public PlanReads Visit(RelatedTest predicate) => Add(predicate.Field).Add(predicate.Where);

    public PlanReads Visit(PropertyTest predicate) => this;

    public PlanReads Visit(IdTest predicate) => this;

    public PlanReads Visit(IsMissing predicate) => this;

    public PlanReads Visit(ListTest predicate) => this;

    public PlanReads Visit(AnyNameTest predicate) => this;

    public PlanReads Visit(TypeTest predicate) => this;

    private PlanReads Add(IReadOnlyList<RootStep> roots)
    {
        foreach (var root in roots) root.Accept(this);
        return this;
    }

    private PlanReads Add(ObjectPlan plan)
    {
        foreach (var alike in plan.Alternatives) Add(alike.Fields);
        return this;
    }

    private PlanReads Add(IReadOnlyList<FieldPlan> fields)
    {
        foreach (var field in fields) field.Accept(this);
        return this;
    }

    private PlanReads Add(ConnectionPlan plan)
    {
        plan.Source.Accept(this).Add(plan.Where);
        foreach (var part in plan.Parts) part.Accept(this);
        return this;
    }

    private PlanReads Add(Predicate? predicate) => predicate?.Accept(this) ?? this;

    private PlanReads Add(IReadOnlyList<Predicate> predicates)
    {
        foreach (var predicate in predicates) Add(predicate);
        return this;
    }

    private PlanReads Add(CompositeType type)
    {
        foreach (var member in type.Members) Add(_parts.Of(member));
        return this;
    }

    private PlanReads Add(RelationshipField field) => Add(_parts.Of(field.Type)).Add(field.Target);

    private PlanReads AddIfThere(NodeType type, string field) =>
        type.Relationships.TryGetValue(field, out var relationship) ? Add(relationship) : this;

    private PlanReads Add(int part)
    {
        _read.Add(part);
        return this;
    }
}
