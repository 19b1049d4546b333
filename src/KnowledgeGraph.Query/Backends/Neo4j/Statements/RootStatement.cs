using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Backends.Neo4j.Cypher;
using KnowledgeGraph.Query.Backends.Neo4j.Layout;
using KnowledgeGraph.Query.Backends.Neo4j.Rows;
using KnowledgeGraph.Query.Planning;

namespace KnowledgeGraph.Query.Backends.Neo4j.Statements;

/// <summary>The statement of one root field with all that hangs below it.</summary>
/// <param name="Text">The text of Cypher.</param>
/// <param name="Scope">Its parameters.</param>
/// <param name="Row">How its answer is written.</param>
internal sealed record RootStatement(string Text, StatementScope Scope, RowValue Row)
{
    /// <summary>Makes the statement; null for a root field that needs none.</summary>
    /// <param name="layout">How the graph lies in the database.</param>
    /// <param name="root">The root field.</param>
    /// <param name="isOverRows">Whether for a list of root fields that differ in values only.</param>
    public static RootStatement? Of(GraphLayout layout, RootStep root, bool isOverRows)
    {
        var scope = new StatementScope(layout, isOverRows);
        var clauses = new List<Clause>();
        switch (root)
        {
            case NodeRoot node:
                return Node(scope, clauses, node);
            case NodesRoot nodes:
                return Nodes(scope, clauses, nodes);
            case ListRoot list:
                var members = new NodeMembers(scope, list.Connection, (NodeType)((AllNodes)list.Connection.Source).Type);
                var connection = ConnectionColumns.Of(scope, clauses, members, list.Connection);
                return Whole(scope, clauses, new ListOf(connection.Columns), new ListedRow(connection.Value));
            case AboutRoot about:
                return About(scope, clauses, about);
            default:
                return null;
        }
    }

    private static RootStatement Node(StatementScope scope, List<Clause> clauses, NodeRoot root)
    {
        var node = scope.NewVariable('n');
        clauses.Add(ById(node, root.Type, scope.Value(new Given(GivenForm.Id, root.Id))));
        var (column, row) = ObjectColumns.OfNode(scope, clauses, new Member(node, root.Type), root.Node);
        return Whole(scope, clauses, column, row);
    }

    private static RootStatement Nodes(StatementScope scope, List<Clause> clauses, NodesRoot root)
    {
        var (index, node, found) = (scope.NewVariable('j'), scope.NewVariable('n'), scope.NewVariable('c'));
        var ids = scope.Value(new Given(GivenForm.Ids, root.Ids));
        var last = new Operation(new Call(Function.Size, ids), Operator.Minus, new Number(1));
        var inner = new List<Clause> { new Unwind(new Call(Function.Range, new Number(0), last), index), ById(node, root.Type, new ItemOf(ids, index)) };
        var (column, row) = ObjectColumns.OfNode(scope, inner, new Member(node, root.Type), root.Node);
        inner.Add(new Return(new Projected(new Call(Function.Collect, new ListOf([index, column])), found)));
        clauses.Add(scope.Call([], new CypherQuery(inner)));
        return Whole(scope, clauses, found, new NodesRow(root.Ids, row));
    }

    private static RootStatement About(StatementScope scope, List<Clause> clauses, AboutRoot root)
    {
        var changes = scope.NewVariable('n');
        var isChanges = new Operation(changes[StoredNames.Id], Operator.Equal, scope.Value(new Given(GivenForm.ChangesId, Source: null)));
        clauses.Add(Match.ByIndex(changes, StoredNames.Changes, [StoredNames.Id], isChanges) with { IsOptional = true });
        var columns = new List<Expression> { changes[ChangeProperties.Number], changes[ChangeProperties.Meta] };
        foreach (var type in scope.Model.NodeTypes.Values)
            columns.Add(new Subquery(SubqueryKind.Count, new CypherQuery(new Match(Pattern.OfNode(node: null, type.Label)))));
        return Whole(scope, clauses, new ListOf(columns), new AboutRow(scope.Model, root.Fields));
    }

    private static Match ById(Variable node, CompositeType type, Expression id) =>
        Match.ByIndex(node, SelectiveStart.LabelOf(type), [StoredNames.Id], new Operation(node[StoredNames.Id], Operator.Equal, id));

    private static RootStatement Whole(StatementScope scope, List<Clause> clauses, Expression answer, RowValue row) =>
        new(CypherWriter.Write(scope.Whole(clauses, answer)), scope, row);
}
