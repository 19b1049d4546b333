using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Plans.Walks;

namespace KnowledgeGraph.Tests.Query.Operations;

/// <summary>Requests that differ in values share a plan; those that differ in form do not.</summary>
public class ShapeTests
{
    private const string Things =
        "query($w: ThingFilter, $o: [ThingSort!], $n: Int, $a: String) { things(where: $w, order: $o, first: $n, after: $a) { nodes { id } } }";

    [Theory]
    [InlineData("query($id: ID!) { thing(id: $id) { id } }", """{"id":"a"}""", """{"id":"b"}""")]
    [InlineData("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", """{"ids":[]}""", """{"ids":["a","b","c"]}""")]
    [InlineData("query($d: Date) { asOf(valid: $d) { things { totalCount } } }", """{"d":"2020"}""", """{"d":"2021-01-01"}""")]
    [InlineData(Things, """{"n":1}""", """{"n":400}""")]
    [InlineData(Things, """{"w":{"name":{"contains":"x"}}}""", """{"w":{"name":{"contains":"a longer text"}}}""")]
    [InlineData(Things, """{"w":{"color":{"eq":"RED"}}}""", """{"w":{"color":{"eq":"BLUE"}}}""")]
    [InlineData(Things, """{"w":{"color":{"in":["RED"]}}}""", """{"w":{"color":{"in":["BLUE","RED","GREEN"]}}}""")]
    [InlineData(Things, """{"w":{"color":{"in":"RED"}}}""", """{"w":{"color":{"in":[]}}}""")]
    [InlineData(Things, """{"w":{"name":{"in":["a"]}}}""", """{"w":{"name":{"in":["a","b"]}}}""")]
    [InlineData(Things, """{"w":{"id":{"in":[]}}}""", """{"w":{"id":{"in":["a","b"]}}}""")]
    [InlineData(Things, """{"w":{"or":[{"count":{"gt":1}},{"day":{"eq":"2020"}}]}}""", """{"w":{"or":[{"count":{"gt":2}},{"day":{"eq":"2021-02"}}]}}""")]
    [InlineData(Things, """{"w":{"keepers":{"some":{"edge":{"role":{"eq":"A"}}}}}}""", """{"w":{"keepers":{"some":{"edge":{"role":{"eq":"B"}}}}}}""")]
    [InlineData("query($n: Int!) { things { facets(by: [COLOR], limit: $n) { count } } }", """{"n":1}""", """{"n":9}""")]
    public void Values_do_not_change_the_shape(string document, string one, string other)
    {
        var shapes = new Shapes(MadeUpGraph.Schema);

        Assert.Same(shapes.Plan(document, one), shapes.Plan(document, other));
    }

    [Theory]
    [InlineData(Things, "{}", """{"n":null}""")]
    [InlineData(Things, "{}", """{"n":1}""")]
    [InlineData(Things, """{"n":null}""", """{"n":1}""")]
    [InlineData(Things, "{}", """{"w":{}}""")]
    [InlineData(Things, """{"w":{"name":{"eq":null}}}""", """{"w":{"name":{"eq":"x"}}}""")]
    [InlineData(Things, """{"w":{"name":{"eq":"x"}}}""", """{"w":{"note":{"eq":"x"}}}""")]
    [InlineData(Things, """{"w":{"name":{"eq":"x"}}}""", """{"w":{"name":{"neq":"x"}}}""")]
    [InlineData(Things, """{"w":{"or":[{"id":{"eq":"a"}}]}}""", """{"w":{"or":[{"id":{"eq":"a"}},{"id":{"eq":"b"}}]}}""")]
    [InlineData(Things, """{"w":{"and":[]}}""", """{"w":{"or":[]}}""")]
    [InlineData(Things, """{"w":{"whole":null}}""", """{"w":{"whole":{}}}""")]
    [InlineData(Things, """{"w":{"keepers":{"any":true}}}""", """{"w":{"keepers":{"any":false}}}""")]
    [InlineData(Things, """{"o":[{"name":"ASC"}]}""", """{"o":[{"name":"DESC"}]}""")]
    [InlineData(Things, """{"o":[{"name":"ASC"}]}""", """{"o":[{"count":"ASC"}]}""")]
    [InlineData(Things, """{"o":[{"name":"ASC"},{"count":"ASC"}]}""", """{"o":[{"count":"ASC"},{"name":"ASC"}]}""")]
    [InlineData("query($b: [ThingFacet!]!) { things { facets(by: $b) { count } } }", """{"b":["COLOR"]}""", """{"b":["COLOR","FLAG"]}""")]
    [InlineData("query($l: Language) { things { nodes { name(language: $l) } } }", """{"l":"ES"}""", """{"l":"EN"}""")]
    [InlineData("query($l: Language) { things { nodes { name(language: $l) } } }", """{"l":"ES"}""", """{"l":null}""")]
    [InlineData("query($s: Boolean!) { things { totalCount @skip(if: $s) nodes { id } } }", """{"s":true}""", """{"s":false}""")]
    [InlineData("query($s: CitationStyle) { documents { nodes { citation(style: $s) } } }", """{"s":"APA"}""", """{"s":"BIBTEX"}""")]
    public void Form_changes_the_shape(string document, string one, string other)
    {
        var shapes = new Shapes(MadeUpGraph.Schema);

        Assert.NotSame(shapes.Plan(document, one), shapes.Plan(document, other));
    }

    [Fact]
    public void Lists_of_enums_that_read_alike_when_strung_together_are_different_shapes()
    {
        var shapes = new Shapes("type T @node { name: String!  a: String @index  bc: String @index  ab: String @index  c: String @index }");
        const string Document = "query($b: [TFacet!]!) { ts { facets(by: $b) { field } } }";

        var (one, other) = (shapes.Plan(Document, """{"b":["A","BC"]}"""), shapes.Plan(Document, """{"b":["AB","C"]}"""));

        Assert.NotEqual(PlanText.Of(one), PlanText.Of(other));
    }

    [Fact]
    public void Two_operations_of_one_document_are_two_shapes_and_a_document_is_prepared_once()
    {
        var shapes = new Shapes(MadeUpGraph.Schema);
        const string Document = "query A { things { totalCount } } query B { women { totalCount } }";

        Assert.Same(shapes.Document(Document), shapes.Document(Document));
        Assert.NotSame(shapes.Document(Document), shapes.Document(Document + " "));
        Assert.Same(shapes.Document(Document).Operation("A"), shapes.Document(Document).Operation("A"));
        Assert.NotSame(shapes.Document(Document).Operation("A"), shapes.Document(Document).Operation("B"));
    }

    [Fact]
    public void The_plan_that_was_longest_not_used_goes_when_the_cache_is_full()
    {
        var shapes = new Shapes(MadeUpGraph.Schema, new QueryLimits { CachedPlans = 2 });
        var (first, second) = (shapes.Plan("{ things { totalCount } }"), shapes.Plan("{ women { totalCount } }"));

        Assert.Same(first, shapes.Plan("{ things { totalCount } }"));
        shapes.Plan("{ clubs { totalCount } }");

        Assert.Same(first, shapes.Plan("{ things { totalCount } }"));
        Assert.NotSame(second, shapes.Plan("{ women { totalCount } }"));
    }

    [Fact]
    public void A_hundred_aliases_that_differ_in_values_are_one_block_and_101_different_ones_too_many()
    {
        var shapes = new Shapes(MadeUpGraph.Schema);
        var alike = string.Join(' ', Enumerable.Range(0, 500).Select(i => $"a{i}: thing(id: \"thing:{i}\") {{ name }}"));
        var fields = (string[])["id", "name", "note", "count", "total", "weight", "price"];
        string Different(int count) =>
            $"{{ {string.Join(' ', Enumerable.Range(1, count).Select(i => $"a{i}: thing(id: \"x\") {{ {string.Join(' ', fields.Where((_, bit) => (i >> bit & 1) == 1))} }}"))} }}";

        Assert.Equal(1, shapes.Plan($"{{ {alike} }}").Blocks);
        Assert.Equal(100, shapes.Plan(Different(100)).Blocks);
        var refusal = Assert.Throws<GraphQLException>(() => shapes.Plan(Different(101)));
        Assert.Equal(ErrorCode.LimitExceeded, refusal.Errors[0].Code);
        Assert.Contains("101", refusal.Errors[0].Message, StringComparison.Ordinal);
        Assert.Contains("at most 100", refusal.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_document_whose_nested_types_double_at_each_level_is_refused()
    {
        var shapes = new Shapes(MadeUpGraph.Schema);
        var types = string.Join(
            ' ', ((string[])["Thing", "Woman", "Club", "Reading", "Document", "Statement"])
            .Select(type => $"... on {type} {{ {type.ToLowerInvariant()}: id }}"));
        var selection = types;
        for (var i = 0; i < 12; i++) selection = $"{types} ... on Entity {{ statements {{ nodes {{ subject {{ {selection} }} }} }} }}";

        var refusal = Assert.Throws<GraphQLException>(() => shapes.Plan($"{{ node(id: \"x\") {{ {selection} }} }}"));

        Assert.Equal(ErrorCode.LimitExceeded, refusal.Errors[0].Code);
    }

    [Fact]
    public void New_shapes_from_many_threads_are_all_planned_and_the_caches_keep_their_limits()
    {
        var shapes = new Shapes(MadeUpGraph.Schema, new QueryLimits { CachedPlans = 10, CachedDocuments = 10 });

        Parallel.For(0, 2_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var plan = shapes.Plan($"{{ a{i % 50}: things {{ totalCount }} }}");
            Assert.Equal($"a{i % 50}", plan.Roots[0].ResponseName);
        });
    }
}
