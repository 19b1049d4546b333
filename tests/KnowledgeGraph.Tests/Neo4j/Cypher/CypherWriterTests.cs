using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Tests.Neo4j.Cypher;

/// <summary>Trees become text in one way only, and no name gets out of its backticks.</summary>
public class CypherWriterTests
{
    private static readonly Variable N = new("n1");
    private static readonly Variable R = new("r2");

    [Theory]
    [InlineData("name", "`name`")]
    [InlineData("a`b", "`a``b`")]
    [InlineData("``", "``````")]
    [InlineData(@"a\u0060b", @"`a\u005Cu0060b`")]
    [InlineData("x' WITH true MATCH (m) DETACH DELETE m //", "`x' WITH true MATCH (m) DETACH DELETE m //`")]
    [InlineData("x`) DETACH DELETE n1 //", "`x``) DETACH DELETE n1 //`")]
    [InlineData("two\nlines", "`two\nlines`")]
    [InlineData("MATCH", "`MATCH`")]
    public void A_label_a_type_and_a_key_stay_within_their_backticks(string name, string escaped)
    {
        var query = new CypherQuery(
            new Match(new Pattern(new NodePattern(N, name), new StepPattern(R, [name], StepDirection.Outgoing, new NodePattern())))
            {
                Hint = new IndexHint(R, name, [name]),
            },
            new Return(new Projected(N[name])));

        Assert.Equal($"MATCH (n1:{escaped})-[r2:{escaped}]->()\n  USING INDEX r2:{escaped}({escaped})\nRETURN n1.{escaped}", CypherWriter.Write(query));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_name_that_no_escape_can_carry_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => CypherWriter.Write(new CypherQuery(new Return(new Projected(N[name])))));

    [Fact]
    public void Operands_that_are_no_single_word_stand_in_parentheses()
    {
        var less = new Operation(N["a"], Operator.Less, new Placeholder("p0"));
        var isNull = new NullTest(N["b"], IsNull: true);

        Assert.Equal("NOT (n1.`a` < $p0)", Text(!less));
        Assert.Equal("n1.`a` < $p0 AND (n1.`b` IS NULL OR NOT (n1.`b` IS NULL))", Text(new AllTrue([less, new AnyTrue([isNull, !isNull])])));
        Assert.Equal("(n1.`a` < $p0) = (n1:`A`|`B`)", Text(new Operation(less, Operator.Equal, new LabelTest(N, ["A", "B"]))));
        Assert.Equal("NOT (true)", Text(!new AllTrue([])));
        Assert.Equal("false", Text(new AnyTrue([])));
    }

    [Fact]
    public void Subqueries_unions_and_cases_are_written_clause_by_clause()
    {
        var match = new Match(Pattern.OfNode(N, "A"));
        var query = new CypherQuery(
            new CallSubquery([R], new CypherQuery(match, new Return(new Projected(N))), new CypherQuery(match, new Return(new Projected(N)))),
            new With([new Projected(N)])
            {
                IsDistinct = true,
                Order = [new SortTerm(N["a"], IsDescending: true), new SortTerm(N["b"], IsDescending: false)],
                Limit = new Placeholder("p1"),
                Where = new Subquery(SubqueryKind.Exists, new CypherQuery(match))
            },
            new Unwind(new Call(Function.Range, new Number(0), new Number(2)), R),
            new Return(new Projected(new Choice([(new LabelTest(N, ["A"]), new ListOf([new Number(0), new ItemOf(N, R)]))]), new Variable("found")),
                new Projected(new Subquery(SubqueryKind.Collect, new CypherQuery(match, new Return(new Projected(N["a"])))))));

        Assert.Equal(
            """
            CALL (r2) {
              MATCH (n1:`A`)
              RETURN n1
            UNION ALL
              MATCH (n1:`A`)
              RETURN n1
            }
            WITH DISTINCT n1 ORDER BY n1.`a` DESC, n1.`b` LIMIT $p1 WHERE EXISTS { MATCH (n1:`A`) }
            UNWIND range(0, 2) AS r2
            RETURN CASE WHEN n1:`A` THEN [0, n1[r2]] END AS found, COLLECT {
              MATCH (n1:`A`)
              RETURN n1.`a`
            }
            """,
            CypherWriter.Write(query));
    }

    [Fact]
    public void A_tree_deeper_than_any_plan_is_refused_before_it_exhausts_the_stack()
    {
        Expression deep = N;
        for (var i = 0; i < 10_000; i++) deep = !deep;
        Assert.Throws<InvalidOperationException>(() => Text(deep));
    }

    private static string Text(Expression expression) => CypherWriter.Write(new CypherQuery(new Return(new Projected(expression))))["RETURN ".Length..];
}
