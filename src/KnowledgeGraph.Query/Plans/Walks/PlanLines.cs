using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Api;

namespace KnowledgeGraph.Query.Plans.Walks;

/// <summary>The lines of <see cref="PlanText"/>.</summary>
/// <param name="scope">What of the graph is seen here.</param>
/// <param name="withParameters">Whether parameters are told apart.</param>
internal sealed class PlanLines(Scope scope, bool withParameters)
    : IRootVisitor<PlanLine>, IFieldVisitor<PlanLine>, IPartVisitor<PlanLine>, ISourceVisitor<string>, IPredicateVisitor<string>, IStartVisitor<string>
{
    public PlanLine Visit(NodeRoot root) =>
        new(root.ResponseName, $"{root.Type.Name} by id {Name(root.Id)}{In(root.Scope).Then()}", In(root.Scope).Object(root.Node));

    public PlanLine Visit(NodesRoot root) =>
        new(root.ResponseName, $"{root.Type.Name} by ids {Name(root.Ids)}{In(root.Scope).Then()}", In(root.Scope).Object(root.Node));

    public PlanLine Visit(EdgesRoot root)
    {
        var type = root.Types is [var only] ? only.TypeName : EdgeTypes.InterfaceName;
        return new(root.ResponseName, $"{type} by ids {Name(root.Ids)}{In(root.Scope).Then()}", In(root.Scope).Object(root.Alternatives));
    }

    public PlanLine Visit(ListRoot root) => In(root.Scope).Connection(root.ResponseName, root.Connection);

    public PlanLine Visit(ScopeRoot root) => new(root.ResponseName, "as of", root.Roots.Select(inner => inner.Accept(this)));

    public PlanLine Visit(AboutRoot root) =>
        new(root.ResponseName, $"about {string.Join(", ", root.Fields.Select(field => PlainNames.Of(field.Member)))}{In(root.Scope).Then()}");

    public PlanLine Visit(ConstantRoot root) => new(root.ResponseName, root.Json);

    public PlanLine Visit(ExternalRoot root) => new(root.ResponseName, "answered outside the store");

    public PlanLine Visit(AskedRoot root) => Asked(root.Field, root);

    public PlanLine Visit(RelatedField field) =>
        new(field.ResponseName, $"{Arrow(field.Field)} {field.Field.Target.Name}, latest{Valid()}", Object(field.Node));

    public PlanLine Visit(RelatedEdgeField field) =>
        new(field.ResponseName, $"{Arrow(field.Field)}, latest{Valid()}", Fields(field.Edge.Fields));

    public PlanLine Visit(ConnectionField field) => Connection(field.ResponseName, field.Connection);

    public PlanLine Visit(FarNodeField field) => new(field.ResponseName, "far node", Object(field.Node));

    public PlanLine Visit(NodePropertyField field) => new(field.ResponseName, field.Property.Name + In(field.Language));

    public PlanLine Visit(EdgePropertyField field) => new(field.ResponseName, $"edge.{field.Property.Name}{In(field.Language)}");

    public PlanLine Visit(ConstantField field) => new(field.ResponseName, field.Json);

    public PlanLine Visit(CitationField field) => new(field.ResponseName, $"citation {EnumTypes.NameOf(field.Style)}");

    public PlanLine Visit(NamesField field) => new(field.ResponseName, $"names {Names(field.Fields)}");

    public PlanLine Visit(TypeNameField field) => new(field.ResponseName, "TypeName");

    public PlanLine Visit(NodeIdField field) => new(field.ResponseName, "NodeId");

    public PlanLine Visit(EdgeIdField field) => new(field.ResponseName, "EdgeId");

    public PlanLine Visit(EdgeTypeField field) => new(field.ResponseName, field.IsTypeName ? "EdgeTypeName" : "EdgeKind");

    public PlanLine Visit(EdgePropertiesField field) => new(field.ResponseName, "EdgeProperties");

    public PlanLine Visit(DegreeField field) => new(field.ResponseName, "Degree");

    public PlanLine Visit(QuoteField field) => new(field.ResponseName, "Quote");

    public PlanLine Visit(CursorField field) => new(field.ResponseName, "Cursor");

    public PlanLine Visit(TotalCountPart part) => new(part.ResponseName, "total");

    public PlanLine Visit(NodesPart part) => new(part.ResponseName, "nodes", Object(part.Node));

    public PlanLine Visit(EdgesPart part) => new(part.ResponseName, "edges", Fields(part.Edge.Fields));

    public PlanLine Visit(PageInfoPart part) => new(part.ResponseName, $"page {Names(part.Fields)}");

    public PlanLine Visit(FacetsPart part) =>
        new(part.ResponseName, $"facets of {string.Join(", ", part.By)} at most {Name(part.Limit)} {Names(part.Fields)}");

    public PlanLine Visit(ConstantPart part) => new(part.ResponseName, part.Json);

    public string Visit(AllNodes source) => source.Type.Name;

    public string Visit(RelatedNodes source) => $"{Arrow(source.Field)} {source.Field.Target.Name}";

    public string Visit(EdgeStatements source) => "statements of the edge";

    public string Visit(AllOf predicate) => $"({string.Join(" and ", predicate.Parts.Select(Text))})";

    public string Visit(AnyOf predicate) => $"({string.Join(" or ", predicate.Parts.Select(Text))})";

    public string Visit(Not predicate) => $"not {Text(predicate.Part)}";

    public string Visit(PropertyTest predicate) => $"{Subject(predicate.Subject)}{predicate.Property.Name} {predicate.Comparison} {Name(predicate.Value)}";

    public string Visit(IdTest predicate) => $"{Subject(predicate.Subject)}id {predicate.Comparison} {Name(predicate.Value)}";

    public string Visit(IsMissing predicate) => $"{Subject(predicate.Subject)}{predicate.Property.Name} is missing";

    public string Visit(ListTest predicate) =>
        $"{predicate.Quantifier} of {Subject(predicate.Subject)}{predicate.Property.Name} ({Text(predicate.Element)})";

    public string Visit(AnyNameTest predicate) => $"a name ({Text(predicate.Element)})";

    public string Visit(RelationshipTest predicate) =>
        $"{predicate.Quantifier} of {predicate.Field}{Valid()} ({Text(predicate.Where)})";

    public string Visit(RelatedTest predicate) => $"{predicate.Field}{Valid()} ({Text(predicate.Where)})";

    public string Visit(TypeTest predicate) => $"is {predicate.Type.Name}";

    public string Visit(FromAll start) => "all";

    public string Visit(FromIds start) => $"by {Text(start.Test)}";

    public string Visit(FromValue start) => $"by {Kind(start.Selectivity)} {Text(start.Test)}";

    public string Visit(FromBeyond start) => $"beyond {start.Field}, {start.Far.Accept(this)}";

    private PlanLines In(Scope other) => new(other, withParameters);

    private PlanLine Connection(string name, ConnectionPlan plan)
    {
        var keys = plan.Order.Keys.Select(key => $"{(key.IsOnEdge ? "edge." : "")}{key.Property.Name}{(key.IsDescending ? " desc" : "")}");
        var order = $"({string.Join(", ", keys.Append(plan.Order.HasDescendingTies ? "id desc" : "id"))}){(plan.Order.IsDefault ? " default" : "")}";
        var where = plan.Where is null ? "" : $" where {Text(plan.Where)}";
        // Members of a node or relationship lie at hand.
        var start = plan is { Start: FromAll, Source: not AllNodes } ? [] : new PlanLine[] { new("start", Text(plan.Start)) };
        var what = $"{plan.Source.Accept(this)}{Valid()}{Seen(plan.Source)}{where} by {order}, {Page(plan.Page)}";
        return new PlanLine(name, what, start.Concat(plan.Parts.Select(part => part.Accept(this))));
    }

    private string Page(PagePlan page) =>
        $"{(page.IsBackward ? "last" : "first")} {(page.Size is null ? PagePlan.DefaultSize.ToString() : Name(page.Size))}"
        + (page.After is null ? "" : $" after {Name(page.After)}") + (page.Before is null ? "" : $" before {Name(page.Before)}");

    private IEnumerable<PlanLine> Object(ObjectPlan plan) => plan.Alternatives is [var only]
        ? Fields(only.Fields)
        : plan.Alternatives.Select(alike => new PlanLine("on", string.Join(" | ", alike.Types), Fields(alike.Fields)));

    private IEnumerable<PlanLine> Object(IReadOnlyList<EdgeAlternative> alternatives) => alternatives is [var only]
        ? Fields(only.Fields)
        : alternatives.Select(alike => new PlanLine("on", string.Join(" | ", alike.Types.Select(type => type.TypeName)), Fields(alike.Fields)));

    private PlanLine Asked(AskedField field, AskedRoot root)
    {
        var arguments = string.Join(", ", field.Arguments.Select(argument => $"{argument.Name} {Name(argument.Value)}"));
        var what = $"asked {field.Name}{(arguments.Length == 0 ? "" : $" ({arguments})")}";
        return field.Selection switch
        {
            AskedObject owned => new PlanLine(field.ResponseName, what, owned.Fields.Select(below => Asked(below, root))),
            AskedLookUp found => LookUp(field.ResponseName, ReferenceEquals(field, root.Field) ? what + ": " : "", root.LookUps[found.Index].Accept(this)),
            AskedTypeName named => new PlanLine(field.ResponseName, named.Json),
            _ => new PlanLine(field.ResponseName, what),
        };
    }

    // A root may be a node itself; anywhere else what is asked is told above.
    private static PlanLine LookUp(string name, string asked, PlanLine lookUp) => lookUp with { Name = name, What = asked + lookUp.What };

    private IEnumerable<PlanLine> Fields(IReadOnlyList<FieldPlan> fields) => fields.Select(field => field.Accept(this));

    private string Text(Predicate? predicate) => predicate?.Accept(this) ?? "true";

    private string Text(Start start) => start.Accept(this) + (start.Instead is null or FromAll ? "" : $", instead {Text(start.Instead)}");

    private string Name(Parameter parameter) => withParameters ? parameter.ToString() : "$";

    private static string In(string? language) => language is null ? "" : $"@{language}";

    private string Valid() => (scope.ValidAt is { } valid ? $" valid at {Name(valid)}" : "") + (scope.IsDatedOnly ? " dated" : "");

    // What lies below a look-up was known when that was.
    private string Seen(ConnectionSource source) => source is AllNodes ? Then() : "";

    private string Then() => scope.Then switch
    {
        null => "",
        { KnownAt: { } known } => $" known at {Name(known)}",
        { AfterChange: var change } => $" after change {Name(change!)}",
    };

    private static string Kind(Selectivity selectivity) => selectivity switch
    {
        Selectivity.Named => "unique",
        Selectivity.Indexed => "indexed",
        Selectivity.Listed => "listed",
        Selectivity.Scattered => "indexed of each type",
        Selectivity.None or Selectivity.NamedBeyond => throw new InvalidOperationException("No value leaves so few nodes."),
    };

    private static string Arrow(RelationshipField field) => $"{(field.IsOutgoing ? "->" : "<-")} {field.Type.Name}";

    private static string Subject(TestSubject subject) => subject switch
    {
        TestSubject.Node => "",
        TestSubject.Edge => "edge.",
        TestSubject.Element => "element.",
    };

    private static string Names<TMember>(IReadOnlyList<PlainField<TMember>> fields)
        where TMember : struct, Enum
    {
        var names = fields.Select(field => (field.ResponseName, Name: PlainNames.Of(field.Member)));
        return $"{{ {string.Join(", ", names.Select(name => name.ResponseName == name.Name ? name.Name : $"{name.ResponseName}: {name.Name}"))} }}";
    }
}
