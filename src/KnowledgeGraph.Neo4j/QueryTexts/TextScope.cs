using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.QueryTexts;

/// <summary>
/// What the making of one query text shares: its variables and its parameters, numbered in the order of their first use, so that
/// operations of one form share a text. A query text over a list reads what may differ from the row at hand.
/// </summary>
/// <param name="layout">How the graph lies in the database.</param>
/// <param name="seen">What of the graph it sees.</param>
/// <param name="isOverRows">Whether it answers a list of root fields.</param>
internal sealed class TextScope(GraphLayout layout, Scope seen, bool isOverRows)
{
    /// <summary>The parameter with the rows.</summary>
    public const string RowsName = "rows";

    private static readonly Variable Row = new("row");
    private readonly List<Given> _parameters = [];
    private readonly List<Given> _row = [];
    private int _variables;

    /// <summary>How the graph lies in the database.</summary>
    public GraphLayout Layout { get; } = layout;

    /// <summary>What of the graph it sees.</summary>
    public Scope Seen { get; } = seen;

    /// <summary>The model.</summary>
    public GraphModel Model => Layout.Model;

    /// <summary>The parameters <c>$p0</c>, <c>$p1</c>, …</summary>
    public IReadOnlyList<Given> Parameters => _parameters;

    /// <summary>What the row of this root field holds behind its number.</summary>
    public IReadOnlyList<Given> RowValues => _row;

    /// <summary>A variable of its own; the letter tells what it holds.</summary>
    public Variable NewVariable(char letter) => new($"{letter}{(++_variables).ToString(CultureInfo.InvariantCulture)}");

    /// <summary>A value of the request.</summary>
    public Expression Value(Given given) =>
        isOverRows ? new ItemOf(Row, new Number(1 + NumberOf(_row, given))) : Top(given);

    /// <summary>A size, which Cypher takes from a parameter alone.</summary>
    public Expression Limit(Given given) => Top(given);

    /// <summary>A subquery that sees these variables, and the row at hand.</summary>
    public CallSubquery Call(IReadOnlyList<Variable> imports, params IReadOnlyList<CypherQuery> branches) =>
        new(isOverRows ? [.. imports, Row] : imports, branches);

    /// <summary>
    /// The whole query text: a query that answers one row, with one value or with a list of the number and the value of each row at hand.
    /// Neo4j sends every row as a message of its own, and who waits for ten is woken ten times.
    /// </summary>
    /// <param name="clauses">All but its end.</param>
    /// <param name="answer">The value.</param>
    public CypherQuery Whole(IReadOnlyList<Clause> clauses, Expression answer)
    {
        if (!isOverRows) return new CypherQuery([.. clauses, new Return(new Projected(answer, new Variable("found")))]);
        var all = new Call(Function.Collect, new ListOf([new ItemOf(Row, new Number(0)), answer]));
        return new CypherQuery([new Unwind(new Placeholder(RowsName), Row), .. clauses, new Return(new Projected(all, new Variable("found")))]);
    }

    private Placeholder Top(Given given) => new($"p{NumberOf(_parameters, given).ToString(CultureInfo.InvariantCulture)}");

    private static int NumberOf(List<Given> known, Given given)
    {
        var number = known.IndexOf(given);
        if (number >= 0) return number;
        known.Add(given);
        return known.Count - 1;
    }
}
