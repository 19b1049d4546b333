using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Rows;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>Objects as one column: a list of what their fields read, in the order of the response.</summary>
internal static class ObjectColumns
{
    /// <summary>A node.</summary>
    /// <param name="scope">The query text.</param>
    /// <param name="clauses">Takes the subqueries that its fields need.</param>
    /// <param name="member">The node, and what led to it.</param>
    /// <param name="plan">What is read of it.</param>
    public static (Expression Column, ObjectRow Row) OfNode(TextScope scope, List<Clause> clauses, MemberAlias member, ObjectPlan plan) => Of(
        new FieldPlace(scope, clauses, member, []),
        [.. plan.Alternatives.Select(alike => new Alternative(alike.Types, [.. alike.Types.Select(type => type.Label)], alike.Fields))],
        member.Node);

    /// <summary>A relationship that may be of several types.</summary>
    /// <param name="scope">The query text.</param>
    /// <param name="clauses">Takes the subqueries that its fields need.</param>
    /// <param name="edges">What finds it.</param>
    /// <param name="alternatives">What is read of it.</param>
    public static (Expression Column, ObjectRow Row) OfEdges(
        TextScope scope, List<Clause> clauses, NamedEdges edges, IReadOnlyList<EdgeAlternative> alternatives) => Of(
        new FieldPlace(scope, clauses, edges.Edge, []) { Edges = edges },
        [.. alternatives.Select(alike => new Alternative([], [.. alike.Types.Select(type => type.Name)], alike.Fields))],
        edges.Edge.Edge!);

    /// <summary>What is read of a relationship, its far node among it.</summary>
    /// <param name="scope">The query text.</param>
    /// <param name="clauses">Takes the subqueries that its fields need.</param>
    /// <param name="member">The relationship and the node; in a listing of nodes the node alone.</param>
    /// <param name="fields">What is read.</param>
    /// <param name="place">The place of the edge in its connection; null where there is none.</param>
    public static (ListOf Column, ObjectRow Row) OfEdge(
        TextScope scope, List<Clause> clauses, MemberAlias member, IReadOnlyList<FieldPlan> fields, FieldColumn? place)
    {
        var at = new FieldPlace(scope, clauses, member, []) { Cursor = place };
        var columns = new List<Expression>();
        var entries = new RowEntry[fields.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            var column = FieldColumns.Of(at, fields[i]);
            columns.AddRange(column.Columns);
            entries[i] = new RowEntry(JsonName.Prefix(fields[i].ResponseName, i), column.Value);
        }
        return (new ListOf(columns), new ObjectRow(entries));
    }

    private static (Expression Column, ObjectRow Row) Of(FieldPlace at, IReadOnlyList<Alternative> alternatives, Variable element)
    {
        var known = new Dictionary<FieldPlan, FieldColumn>(ReferenceEqualityComparer.Instance);
        var cases = new List<(Expression, Expression)>();
        var entries = new RowEntry[alternatives.Count][];
        for (var i = 0; i < entries.Length; i++)
        {
            var alike = alternatives[i];
            var columns = new List<Expression>();
            if (alternatives.Count > 1) columns.Add(new Number(i));
            entries[i] = new RowEntry[alike.Fields.Count];
            for (var k = 0; k < alike.Fields.Count; k++)
            {
                var field = alike.Fields[k];
                if (!known.TryGetValue(field, out var column))
                {
                    var place = at with { Types = alike.Types, Guard = Guard(element, alternatives, field), IsShared = alternatives.Count > 1 };
                    known[field] = column = FieldColumns.Of(place, field);
                }
                columns.AddRange(column.Columns);
                entries[i][k] = new RowEntry(JsonName.Prefix(field.ResponseName, k), column.Value);
            }
            cases.Add((new LabelTest(element, alike.Labels), new ListOf(columns)));
        }
        return (alternatives.Count == 1 ? cases[0].Item2 : new Choice(cases), new ObjectRow(entries));
    }

    // Subqueries run for every element, also for one that another alternative reads: they ask for its label first, unless all share them.
    private static LabelTest? Guard(Variable element, IReadOnlyList<Alternative> alternatives, FieldPlan field)
    {
        var sharing = alternatives.Where(alike => alike.Fields.Any(other => ReferenceEquals(other, field))).ToList();
        return sharing.Count == alternatives.Count ? null : new LabelTest(element, [.. sharing.SelectMany(alike => alike.Labels)]);
    }

    /// <summary>Elements that are read alike.</summary>
    /// <param name="Types">The types of nodes; none of relationships.</param>
    /// <param name="Labels">The labels, or the types of relationships.</param>
    /// <param name="Fields">What is read of them.</param>
    private sealed record Alternative(IReadOnlyList<NodeType> Types, IReadOnlyList<string> Labels, IReadOnlyList<FieldPlan> Fields);
}

/// <summary>What a field reads, and how it is written.</summary>
/// <param name="Columns">The columns, one behind the other.</param>
/// <param name="Value">How they are written.</param>
internal sealed record FieldColumn(IReadOnlyList<Expression> Columns, RowValue Value)
{
    /// <summary>A field of one column.</summary>
    public FieldColumn(Expression column, RowValue value)
        : this([column], value)
    {
    }
}

/// <summary>Where a field is read.</summary>
/// <param name="Scope">The query text.</param>
/// <param name="Clauses">Takes subqueries.</param>
/// <param name="Member">The node; of an edge, the relationship and its far node.</param>
/// <param name="Types">What the node may be; of an edge, not said.</param>
internal sealed record FieldPlace(TextScope Scope, List<Clause> Clauses, MemberAlias Member, IReadOnlyList<NodeType> Types)
{
    /// <summary>The node, or the far node of the edge.</summary>
    public Variable Node => Member.Node;

    /// <summary>The relationship; null where there is none.</summary>
    public Variable? Edge => Member.Edge;

    /// <summary>What the node must be for the field to be read; null for anything.</summary>
    public Expression? Guard { get; init; }

    /// <summary>Whether several alternatives of the node may read the field.</summary>
    public bool IsShared { get; init; }

    /// <summary>Makes lists of queries.</summary>
    public ListColumn List => new(Scope, Clauses, IsShared);

    /// <summary>The place of the edge in its connection.</summary>
    public FieldColumn? Cursor { get; init; }

    /// <summary>Where the edge comes from that may be of several types; null of any other.</summary>
    public NamedEdges? Edges { get; init; }
}
