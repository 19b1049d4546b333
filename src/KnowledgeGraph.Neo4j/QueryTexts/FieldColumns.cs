using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Neo4j.Rows;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>What each field of a node or edge reads. Only what is selected is read.</summary>
/// <param name="at">Where.</param>
internal sealed class FieldColumns(FieldPlace at) : IFieldVisitor<FieldColumn>
{
    /// <summary>The columns of a field.</summary>
    public static FieldColumn Of(FieldPlace at, FieldPlan field) => field.Accept(new FieldColumns(at));

    public FieldColumn Visit(ConstantField field) => Constant(Encoding.UTF8.GetBytes(field.Json));

    public FieldColumn Visit(TypeNameField field)
    {
        byte[][] names = [.. at.Types.Select(type => JsonName.Quoted(type.Name))];
        if (names.Length == 1) return Constant(names[0]);
        return new FieldColumn(
            new Choice([.. at.Types.Select((type, index) => ((Expression)new LabelTest(at.Node, [type.Label]), (Expression)new Number(index)))]),
            new TypeNameRow(names));
    }

    public FieldColumn Visit(NodeIdField field) => new(at.Member.Id, new StoredRow(ScalarKind.Id, MissingValue.Null));

    public FieldColumn Visit(EdgeIdField field) => new(at.Edge![StoredNames.Id], new StoredRow(ScalarKind.Id, MissingValue.Null));

    public FieldColumn Visit(EdgeTypeField field) => new(
        at.Edges!.TypeNumber, new TypeNameRow([.. at.Edges.Types.Select(type => Encoding.UTF8.GetBytes(field.JsonOf(type)))]));

    public FieldColumn Visit(NodePropertyField field) => Stored(at.Node, field.Property, field.Language);

    public FieldColumn Visit(EdgePropertyField field) => Stored(at.Edge!, field.Property, field.Language);

    public FieldColumn Visit(EdgePropertiesField field)
    {
        // Types without any have that in common.
        var shown = field.Types.Select(type => (Type: type, Properties: type.Properties.Where(property => !property.IsPrivate).ToList()))
            .GroupBy(one => one.Properties.Count == 0 ? null : one.Type)
            .Select(alike => (Types: alike.Select(one => one.Type.Name).ToList(), alike.First().Properties)).ToList();
        if (shown is [var only]) return new FieldColumn(Columns(only.Properties), new EntriesRow(Entries(only.Properties)));
        var cases = shown.Select((alike, number) => (
            (Expression)new LabelTest(at.Edge!, alike.Types), (Expression)new ListOf([new Number(number), .. Columns(alike.Properties)])));
        return new FieldColumn(new Choice([.. cases]), new ObjectRow([.. shown.Select(alike => Entries(alike.Properties))]));

        Expression[] Columns(List<Property> properties) => [.. properties.Select(property => at.Edge![property.Key])];

        static RowEntry[] Entries(List<Property> properties) => [.. properties.Select((property, index) =>
            new RowEntry(JsonName.Prefix(property.Name, index), new StoredRow(property.Kind, MissingValue.Null)))];
    }

    public FieldColumn Visit(NamesField field)
    {
        var groups = NameLists.Groups(at.Scope.Model, at.Types);
        var (cases, languages) = (new List<(Expression, Expression)>(), new List<byte[][]>());
        foreach (var alike in groups)
        {
            var keys = NameSource.Of(at.Scope.Model, alike.First());
            IEnumerable<Expression> names = keys.Select(key => at.Node[key.Key]);
            if (groups.Count > 1) names = names.Prepend(new Number(languages.Count));
            cases.Add((new LabelTest(at.Node, [.. alike.Select(type => type.Label)]), new ListOf([.. names])));
            languages.Add([.. keys.Select(key => key.Language is null ? MissingValue.Null : JsonName.Quoted(key.Language))]);
        }
        return new FieldColumn(groups.Count == 1 ? cases[0].Item2 : new Choice(cases), new NamesRow([.. languages], field.Fields));
    }

    // Each neighbour once, whatever joins it, and the node itself not at all.
    public FieldColumn Visit(DegreeField field)
    {
        string[] types = [.. at.Scope.Model.RelationshipTypes.Values.Where(type => type.IsTraversed).Select(type => type.Name)];
        if (types.Length == 0) return Constant("0"u8.ToArray());
        var (edge, other) = (at.Scope.NewVariable('r'), at.Scope.NewVariable('n'));
        var pattern = new Pattern(new NodePattern(at.Node), new StepPattern(edge, types, StepDirection.Either, new NodePattern(other)));
        var condition = AllTrue.Of(new Operation(other, Operator.NotEqual, at.Node), Periods.Holds(at.Scope, edge, at.Scope.Seen));
        var neighbours = new CypherQuery(new Match(pattern, condition), new Return(new Projected(other)) { IsDistinct = true });
        return new FieldColumn(new Subquery(SubqueryKind.Count, neighbours), new CountRow());
    }

    public FieldColumn Visit(CitationField field) => DocumentColumns.Citation(at, field.Style);

    public FieldColumn Visit(QuoteField field) => DocumentColumns.Quote(at);

    public FieldColumn Visit(RelatedField field)
    {
        ObjectRow? row = null;
        var found = Latest(at, field.Field, at.Scope.Seen, (member, clauses) =>
        {
            (var column, row) = ObjectColumns.OfNode(at.Scope, clauses, member, field.Node);
            return column;
        });
        return new FieldColumn(found, field.Field.IsRequired ? new RequiredRow(row!) : new OptionalRow(row!));
    }

    public FieldColumn Visit(RelatedEdgeField field)
    {
        ObjectRow? row = null;
        var found = Latest(at, field.Field, at.Scope.Seen, (member, clauses) =>
        {
            (var column, row) = ObjectColumns.OfEdge(at.Scope, clauses, member, field.Edge.Fields, place: null);
            return column;
        });
        return new FieldColumn(found, new OptionalRow(row!));
    }

    public FieldColumn Visit(FarNodeField field)
    {
        var (column, row) = ObjectColumns.OfNode(at.Scope, at.Clauses, at.Member, field.Node);
        return new FieldColumn(column, row);
    }

    public FieldColumn Visit(CursorField field) => at.Cursor!;

    public FieldColumn Visit(ConnectionField field) =>
        ConnectionColumns.Of(at.List, Members.Of(at.Scope, field.Connection, at), field.Connection);

    /// <summary>A subquery from the node to the latest of its relationships of a field, answered as a list of no or of one value.</summary>
    /// <param name="at">Where.</param>
    /// <param name="field">The field.</param>
    /// <param name="seen">What of the graph is seen.</param>
    /// <param name="value">What is read of it; may add subqueries.</param>
    public static Expression Latest(FieldPlace at, RelationshipField field, Scope seen, Func<MemberAlias, List<Clause>, Expression> value)
    {
        var member = MemberAlias.Beyond(at.Scope, field);
        var related = new Match(member.From(at.Node), AllTrue.Of(at.Guard, Periods.Holds(at.Scope, member, seen)));
        var below = new List<Clause>();
        var read = value(member, below);
        return at.List.Of([at.Node], [related, member.WithKey(Periods.Latest(member)), .. below], read);
    }

    private static FieldColumn Stored(Expression holder, Property property, string? language) => language is null
        ? new FieldColumn(holder[property.Key], new StoredRow(property.Kind, MissingValue.Of(property)))
        : new FieldColumn(
            new Call(Function.Coalesce, holder[property.KeyIn(language)], holder[property.Key]), new StoredRow(property.Kind, MissingValue.Null));

    private static FieldColumn Constant(byte[] json) => new([], new ConstantRow(json));
}
