using System.Text;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Planning.Filters;

namespace KnowledgeGraph.Query.Planning;

/// <summary>Writes the lines of <see cref="PlanText"/>.</summary>
internal sealed class PlanTextWriter(StringBuilder text, bool withParameters)
{
    public string Name(Parameter? parameter) => parameter is null ? "-" : withParameters ? parameter.ToString() : "$";

    public void Line(int depth, string name, string what) => text.Append(' ', depth * 2).Append(name).Append(": ").Append(what).Append('\n');

    public string Connection(ConnectionPlan plan)
    {
        var source = plan.Source switch
        {
            AllNodes all => all.Type.Name,
            RelatedNodes { Field: var field } => $"{(field.IsOutgoing ? "->" : "<-")} {field.Type.Name} {field.Target.Name}",
            _ => "statements of the edge",
        };
        var order = string.Join(", ", plan.Order.Keys.Select(key => $"{(key.OnEdge ? "edge." : "")}{key.Property.Name}{(key.Descending ? " desc" : "")}").Append(plan.Order.TiesDescend ? "id desc" : "id"));
        var page = $"{(plan.Page.Backward ? "last" : "first")} {(plan.Page.Size is null ? PagePlan.DefaultSize.ToString() : Name(plan.Page.Size))}"
            + (plan.Page.After is null ? "" : $" after {Name(plan.Page.After)}") + (plan.Page.Before is null ? "" : $" before {Name(plan.Page.Before)}");
        var where = plan.Where is null ? "" : $" where {Predicate(plan.Where)}";
        var valid = plan.ValidAt is null ? "" : $" valid at {Name(plan.ValidAt)}";
        return $"{source}{valid}{where} by ({order}){(plan.Order.IsDefault ? " default" : "")}, {page}";
    }

    public void Parts(int depth, ConnectionPlan plan)
    {
        foreach (var part in plan.Parts)
        {
            switch (part)
            {
                case TotalCountPart: Line(depth, part.ResponseName, "total"); break;
                case NodesPart nodes: Line(depth, part.ResponseName, "nodes"); Object(depth + 1, nodes.Node); break;
                case EdgesPart edges: Line(depth, part.ResponseName, "edges"); Fields(depth + 1, edges.Edge.Fields); break;
                case PageInfoPart info: Line(depth, part.ResponseName, "page " + Names(info.Fields)); break;
                case FacetsPart facets: Line(depth, part.ResponseName, $"facets of {string.Join(", ", facets.By)} at most {Name(facets.Limit)} {Names(facets.Fields)}"); break;
                case ConstantPart constant: Line(depth, part.ResponseName, constant.Json); break;
            }
        }
    }

    public void Object(int depth, ObjectPlan plan)
    {
        foreach (var alike in plan.Alternatives)
        {
            var nested = depth;
            if (plan.Alternatives.Count > 1) Line(nested++, "on", string.Join(" | ", alike.Types));
            Fields(nested, alike.Fields);
        }
    }

    public string Predicate(Predicate? predicate) => predicate switch
    {
        null => "true",
        AllOf all => $"({string.Join(" and ", all.Parts.Select(Predicate))})",
        AnyOf any => $"({string.Join(" or ", any.Parts.Select(Predicate))})",
        Not not => $"not {Predicate(not.Part)}",
        PropertyTest test => $"{Subject(test.Subject)}{test.Property.Name} {test.Comparison} {Name(test.Value)}",
        IdTest test => $"{Subject(test.Subject)}id {test.Comparison} {Name(test.Value)}",
        IsMissing test => $"{Subject(test.Subject)}{test.Property.Name} is missing",
        ListTest test => $"{test.Quantifier} of {Subject(test.Subject)}{test.Property.Name} ({Predicate(test.Element)})",
        AnyNameTest test => $"a name ({Predicate(test.Element)})",
        RelationshipTest test => $"{test.Quantifier} of {test.Field}{Valid(test.ValidAt)} ({Predicate(test.Where)})",
        RelatedTest test => $"{test.Field}{Valid(test.ValidAt)} ({Predicate(test.Where)})",
        TypeTest test => $"is {test.Type.Name}",
        _ => throw new InvalidOperationException($"No text for {predicate.GetType().Name}."),
    };

    private void Fields(int depth, IReadOnlyList<FieldPlan> fields)
    {
        foreach (var field in fields)
        {
            switch (field)
            {
                case RelatedField related:
                    Line(depth, field.ResponseName, $"{(related.Field.IsOutgoing ? "->" : "<-")} {related.Field.Type.Name} {related.Field.Target.Name}, latest{Valid(related.ValidAt)}");
                    Object(depth + 1, related.Node);
                    break;
                case RelatedEdgeField related:
                    Line(depth, field.ResponseName, $"{(related.Field.IsOutgoing ? "->" : "<-")} {related.Field.Type.Name}, latest{Valid(related.ValidAt)}");
                    Fields(depth + 1, related.Edge.Fields);
                    break;
                case ConnectionField connection:
                    Line(depth, field.ResponseName, Connection(connection.Connection));
                    Parts(depth + 1, connection.Connection);
                    break;
                case FarNodeField far:
                    Line(depth, field.ResponseName, "far node");
                    Object(depth + 1, far.Node);
                    break;
                case NodePropertyField property:
                    Line(depth, field.ResponseName, property.Property.Name + (property.Language is null ? "" : $"@{property.Language}"));
                    break;
                case EdgePropertyField property: Line(depth, field.ResponseName, $"edge.{property.Property.Name}"); break;
                case ConstantField constant: Line(depth, field.ResponseName, constant.Json); break;
                case CitationField citation: Line(depth, field.ResponseName, $"citation {EnumTypes.NameOf(citation.Style)}"); break;
                case NamesField names: Line(depth, field.ResponseName, $"names {Names(names.Fields)}"); break;
                default: Line(depth, field.ResponseName, field.GetType().Name.Replace("Field", "", StringComparison.Ordinal)); break;
            }
        }
    }

    private string Valid(Parameter? valid) => valid is null ? "" : $" valid at {Name(valid)}";

    private static string Subject(TestSubject subject) => subject == TestSubject.Node ? "" : subject == TestSubject.Edge ? "edge." : "element.";

    private static string Names<TMember>(IReadOnlyList<PlainField<TMember>> fields)
        where TMember : struct, Enum =>
        $"{{ {string.Join(", ", fields.Select(field => PlainNames.Of(field.Member) is var name && field.ResponseName == name ? name : $"{field.ResponseName}: {name}"))} }}";
}
