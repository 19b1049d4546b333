using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Query.Changes;
using KnowledgeGraph.Query.Planning.Filters;

namespace KnowledgeGraph.Query.Planning;

/// <summary>
/// What an answer depends on: the labels and relationship types that a plan reads, those among them that decide by not being there
/// (a filter, a null, a page that is not full). A change that touches none of them leaves the answer as it is.
/// </summary>
internal sealed class PlanReads
{
    private readonly GraphModel _model;
    private readonly GraphParts _parts;
    private readonly PartSet _set;
    private bool _texts;

    private PlanReads(GraphModel model, GraphParts parts) => (_model, _parts, _set) = (model, parts, new PartSet(parts.Count));

    /// <summary>What the roots read.</summary>
    public static AnswerReads Of(GraphModel model, GraphParts parts, IReadOnlyList<RootStep> roots)
    {
        var reads = new PlanReads(model, parts);
        reads.Add(roots);
        return new AnswerReads(reads._set, reads._texts);
    }

    private void Add(IReadOnlyList<RootStep> roots)
    {
        foreach (var root in roots)
        {
            switch (root)
            {
                case ScopeRoot scope: Add(scope.Roots); break;
                case NodeRoot node: Add(node.Type, node.Node); break;
                case NodesRoot nodes: Add(nodes.Type, nodes.Node); break;
                case ListRoot list: Add(list.Connection); break;
                case AboutRoot: _set.Add(_parts.Everything); break;
                case ConstantRoot or ExternalRoot: break;
                default: throw Unknown(root);
            }
        }
    }

    private void Add(CompositeType type)
    {
        foreach (var member in type.Members) _set.Add(_parts.Of(member));
    }

    private void Add(CompositeType type, ObjectPlan plan)
    {
        Add(type);
        foreach (var alike in plan.Alternatives) Add(alike.Fields);
    }

    private void Add(RelationshipField field)
    {
        _set.Add(_parts.Of(field.Type));
        Add(field.Target);
    }

    private void Add(IReadOnlyList<FieldPlan> fields)
    {
        foreach (var field in fields)
        {
            switch (field)
            {
                case RelatedField related: Add(related.Field); Add(related.Field.Target, related.Node); break;
                case RelatedEdgeField related: Add(related.Field); Add(related.Edge.Fields); break;
                case ConnectionField connection: Add(connection.Connection); break;
                // Its type is that at the far end of the relationship, which was added with the relationship.
                case FarNodeField far: foreach (var alike in far.Node.Alternatives) Add(alike.Fields); break;
                case DegreeField: AddDegree(); break;
                case CitationField: AddIfThere(_model.Document, "publisher"); break;
                case QuoteField: AddIfThere(_model.Statement, "document"); _texts = true; break;
                // What the node or relationship at hand holds itself.
                case ConstantField or TypeNameField or NodeIdField or EdgeIdField or NodePropertyField or EdgePropertyField: break;
                case EdgePropertiesField or NamesField or CursorField: break;
                default: throw Unknown(field);
            }
        }
    }

    private void Add(ConnectionPlan plan)
    {
        switch (plan.Source)
        {
            case AllNodes all: Add(all.Type); break;
            case RelatedNodes related: Add(related.Field); break;
            case EdgeStatements edge: Add(edge.Statement); break;
            default: throw Unknown(plan.Source);
        }
        Add(plan.Where);
        foreach (var part in plan.Parts)
        {
            switch (part)
            {
                case NodesPart nodes: foreach (var alike in nodes.Node.Alternatives) Add(alike.Fields); break;
                case EdgesPart edges: Add(edges.Edge.Fields); break;
                case TotalCountPart or PageInfoPart or FacetsPart or ConstantPart: break;
                default: throw Unknown(part);
            }
        }
    }

    private void Add(Predicate? predicate)
    {
        switch (predicate)
        {
            case AllOf all: foreach (var part in all.Parts) Add(part); break;
            case AnyOf any: foreach (var part in any.Parts) Add(part); break;
            case Not not: Add(not.Part); break;
            case RelationshipTest test: Add(test.Field); Add(test.Where); break;
            case RelatedTest test: Add(test.Field); Add(test.Where); break;
            case null or PropertyTest or IdTest or IsMissing or ListTest or AnyNameTest or TypeTest: break;
            default: throw Unknown(predicate);
        }
    }

    private void AddDegree()
    {
        foreach (var type in _model.RelationshipTypes.Values.Where(type => type.IsTraversed)) _set.Add(_parts.Of(type));
    }

    private void AddIfThere(NodeType type, string field)
    {
        if (type.Relationships.TryGetValue(field, out var relationship)) Add(relationship);
    }

    // A new kind of step must say here what it reads: to pass over it would be to serve what is no longer true.
    private static InvalidOperationException Unknown(object step) => new($"Nothing says what {step.GetType().Name} reads of the graph.");
}
