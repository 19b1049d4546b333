using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Neo4j.Rows;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>The query text of one root field with all that hangs below it.</summary>
/// <param name="Text">The text of Cypher.</param>
/// <param name="Scope">Its parameters.</param>
/// <param name="Row">How its answer is written.</param>
internal sealed record RootText(string Text, TextScope Scope, RowValue Row)
{
    /// <summary>Makes the query text; null for a root field that needs none.</summary>
    /// <param name="layout">How the graph lies in the database.</param>
    /// <param name="root">The root field.</param>
    /// <param name="isOverRows">Whether for a list of root fields that differ in values only.</param>
    public static RootText? Of(GraphLayout layout, RootStep root, bool isOverRows) =>
        root.Accept(new Roots(layout, isOverRows));

    private sealed class Roots(GraphLayout layout, bool isOverRows) : IRootVisitor<RootText?>
    {
        private readonly List<Clause> _clauses = [];

        public RootText Visit(NodeRoot root)
        {
            var scope = New(root.Scope);
            var node = scope.NewVariable('n');
            var id = scope.Value(new Given(GivenForm.Id, root.Id));
            _clauses.Add(ById(node, root.Type, id));
            var (column, row) = ObjectColumns.OfNode(scope, _clauses, new MemberAlias(node, root.Type, new NodeKey(id)), root.Node);
            return Whole(scope, column, row);
        }

        public RootText Visit(NodesRoot root)
        {
            var scope = New(root.Scope);
            var (index, node) = (scope.NewVariable('j'), scope.NewVariable('n'));
            var ids = scope.Value(new Given(GivenForm.Ids, root.Ids));
            var last = new Operation(new Call(Function.Size, ids), Operator.Minus, new Number(1));
            var id = new ItemOf(ids, index);
            var inner = new List<Clause> { new Unwind(new Call(Function.Range, new Number(0), last), index), ById(node, root.Type, id) };
            var (column, row) = ObjectColumns.OfNode(scope, inner, new MemberAlias(node, root.Type, new NodeKey(id, index)), root.Node);
            return Whole(scope, Single(scope).Of([], inner, new ListOf([index, column])), new FoundRow(root.Ids, row));
        }

        public RootText Visit(EdgesRoot root)
        {
            var scope = New(root.Scope);
            var edges = new NamedEdges(scope, root);
            var inner = new List<Clause>(edges.Clauses);
            var (column, row) = ObjectColumns.OfEdges(scope, inner, edges, root.Alternatives);
            return Whole(scope, Single(scope).Of([], inner, new ListOf([edges.Place, column])), new FoundRow(root.Ids, row));
        }

        public RootText Visit(ListRoot root)
        {
            var scope = New(root.Scope);
            var connection = ConnectionColumns.Of(Single(scope), Members.Of(scope, root.Connection, at: null), root.Connection);
            return Whole(scope, new ListOf(connection.Columns), new ListedRow(connection.Value));
        }

        public RootText Visit(AboutRoot root)
        {
            var scope = New(Query.Plans.Scope.Everything);
            var changes = scope.NewVariable('n');
            var isChanges = new Operation(changes[StoredNames.Id], Operator.Equal, scope.Value(new Given(GivenForm.ChangesId, Source: null)));
            _clauses.Add(Match.ByIndex(changes, StoredNames.Changes, [StoredNames.Id], isChanges) with { IsOptional = true });
            var columns = new List<Expression> { changes[ChangeProperties.Number], changes[ChangeProperties.Meta] };
            foreach (var type in scope.Model.NodeTypes.Values)
                columns.Add(new Subquery(SubqueryKind.Count, new CypherQuery(new Match(Pattern.OfNode(node: null, type.Label)))));
            return Whole(scope, new ListOf(columns), new AboutRow(scope.Model, root.Fields));
        }

        // Those within have query texts of their own.
        public RootText? Visit(ScopeRoot root) => null;

        public RootText? Visit(ConstantRoot root) => null;

        public RootText? Visit(ExternalRoot root) => null;

        // Its look-ups are steps of the plan.
        public RootText? Visit(AskedRoot root) => null;

        private ListColumn Single(TextScope scope) => new(scope, _clauses, IsShared: false);

        private TextScope New(Scope seen) => new(layout, seen, isOverRows);

        private static Match ById(Variable node, CompositeType type, Expression id) =>
            Match.ByIndex(node, StartClauses.LabelOf(type), [StoredNames.Id], new Operation(node[StoredNames.Id], Operator.Equal, id));

        private RootText Whole(TextScope scope, Expression answer, RowValue row) =>
            new(CypherWriter.Write(scope.Whole(_clauses, answer)), scope, row);
    }
}
