using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Tests.Query.Filtering;

/// <summary>Random filters over a random graph agree with a naive evaluation, in the document as in variables.</summary>
public sealed class RandomFilterTests : IAsyncLifetime
{
    private const int CasesOfOneSeed = 150;
    private static readonly string[] Dates = ["2019", "2020", "2020-02", "2020-06-15", "2021-01-01", "1999"];
    private readonly Answering _answering = Answering.Over(MadeUpGraph.Schema);
    private MadeUpGraph _graph = null!;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    public async ValueTask InitializeAsync()
    {
        _graph = MadeUpGraph.Random(_answering.Model, seed: 42);
        await _answering.Store.ApplyAsync(_graph.Write, TestContext.Current.CancellationToken);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_listing_holds_what_a_naive_evaluation_finds(int seed)
    {
        var random = new Random(seed);
        var filters = Filters(random);
        var types = _answering.Model.NodeTypes.Values.Where(type => type.Name != "Document").ToList();
        var telling = 0;
        for (var i = 0; i < CasesOfOneSeed; i++)
        {
            var type = types[random.Next(types.Count)];
            var filter = filters.Of(type.Name + "Filter", depth: 3);
            var valid = random.Next(2) == 0 ? null : Dates[random.Next(Dates.Length)];
            var facets = FacetsOf(type).ToList();
            var counted = facets.Count == 0 ? ""
                : $"facets(by: [{string.Join(' ', facets.Select(facet => Naming.UpperSnake(facet.Name)))}] limit: 500) {{ field value count }}";

            var found = (
                await AskAsync(
                filters, filter, type.Name + "Filter", valid,
                (where) => $"{type.Plural}(where: {where}, first: 500) {{ totalCount nodes {{ id }} {counted} }}", random))
                .GetProperty(type.Plural);

            var oracle = new FilterOracle(_graph, valid);
            var expected = _graph.Nodes.Values.Where(node => node.Label == type.Label && oracle.Node(filter, type, node)
                && (type != _answering.Model.Statement || oracle.Shows(filter, (node, null!)))).ToList();
            var ids = found.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!);
            Same(expected.Select(node => node.Id), ids, filter, valid);
            Assert.Equal(expected.Count, found.GetProperty("totalCount").GetInt32());
            if (expected.Count > 0 && expected.Count < _graph.Nodes.Values.Count(node => node.Label == type.Label)) telling++;
            if (facets.Count > 0) Same(Counts(facets, expected), found.GetProperty("facets").EnumerateArray().Select(Show), filter, valid);
        }
        Assert.InRange(telling, CasesOfOneSeed / 4, CasesOfOneSeed);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_relationship_field_holds_what_a_naive_evaluation_finds(int seed)
    {
        var random = new Random(seed);
        var filters = Filters(random);
        var fields = _answering.Model.NodeTypes.Values
            .SelectMany(type => type.Relationships.Values.Where(field => field is { IsList: true, IsPaged: true })
                .Select(field => (Type: type, Field: field))).ToList();
        var telling = 0;
        for (var i = 0; i < CasesOfOneSeed; i++)
        {
            var (type, field) = fields[random.Next(fields.Count)];
            var stem = field.Type.IsPlumbing ? field.Target.Name : field.TypeStem;
            var all = new FilterOracle(_graph, validAt: null);
            var start = _graph.Nodes.Values.Where(node => node.Label == type.Label).MaxBy(node => all.Related(node, field).Count())!;
            var filter = filters.Of(stem + "Filter", depth: 3);
            var valid = random.Next(2) == 0 ? null : Dates[random.Next(Dates.Length)];
            var edge = field.Type.IsPlumbing ? "" : "id";

            var found = (await AskAsync(filters, filter, stem + "Filter", valid, where =>
                    $"node(id: \"{start.Id}\") {{ ... on {type.Name} {{ list: {field.Name}(where: {where}, first: 500) {{ totalCount edges {{ {edge} node {{ id }} }} }} }} }}", random))
                .GetProperty("node").GetProperty("list");

            var oracle = new FilterOracle(_graph, valid);
            var expected = oracle.Related(start, field)
                .Where(one => field.Type.IsPlumbing
                    ? oracle.Node(filter, field.Target, one.Node) && oracle.Shows(filter, one)
                    : oracle.Pair(filter, field, one.Node, one.Edge))
                .Select(one => $"{(field.Type.IsPlumbing ? "" : one.Edge.Id)} {one.Node.Id}").ToList();
            var pairs = found.GetProperty("edges").EnumerateArray()
                .Select(one => $"{(field.Type.IsPlumbing ? "" : one.GetProperty("id").GetString())} {one.GetProperty("node").GetProperty("id").GetString()}");
            Same(expected, pairs, filter, valid);
            Assert.Equal(expected.Count, found.GetProperty("totalCount").GetInt32());
            if (expected.Count > 0 && expected.Count < oracle.Related(start, field).Count()) telling++;
        }
        Assert.InRange(telling, CasesOfOneSeed / 8, CasesOfOneSeed);
    }

    [Fact]
    public void The_random_filters_use_every_key_of_every_filter_of_the_model()
    {
        var filters = Filters(new Random(7));
        var all = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<InputObjectType>(_answering.Model.NodeTypes.Keys.Select(name => (InputObjectType)_answering.Schema.GetType(name + "Filter")!));
        while (open.TryPop(out var type))
        {
            foreach (var key in type.Fields)
                if (all.Add($"{type.Name}.{key.Name}") && key.Type.Named is InputObjectType inner) open.Push(inner);
        }

        var types = all.Select(key => key.Split('.')[0]).Distinct().ToList();
        for (var i = 0; i < 2_000 && filters.Used.Count < all.Count; i++)
            foreach (var type in types) filters.Of(type, depth: 2);

        Assert.Empty(all.Except(filters.Used));
    }

    public ValueTask DisposeAsync()
    {
        _answering.Dispose();
        return ValueTask.CompletedTask;
    }

    private RandomFilters Filters(Random random) => new(_answering.Schema, _answering.Model, scalar => _graph.Json(random, scalar), random);

    private async Task<JsonElement> AskAsync(
        RandomFilters filters, JsonObject filter, string type, string? valid, Func<string, string> selection, Random random)
    {
        var asVariable = random.Next(2) == 0;
        var literal = asVariable ? "$where" : filters.Literal(filter, _answering.Schema.GetType(type)!);
        var head = asVariable ? $"query($where: {type}) " : "";
        var body = valid is null ? selection(literal) : $"asOf(valid: \"{valid}\") {{ {selection(literal)} }}";
        var document = $"{head}{{ {body} }}";
        try
        {
            var data = await _answering.DataAsync(document, asVariable ? RandomFilters.Variables(filter) : "");
            return valid is null ? data : data.GetProperty("asOf");
        }
        catch (Exception fault) when (fault is InvalidOperationException or AggregateException)
        {
            throw new InvalidOperationException($"{document} with {filter.ToJsonString()}", fault);
        }
    }

    private static IEnumerable<Property> FacetsOf(CompositeType type) => type.Properties.Values.Where(property =>
        !property.IsList && (property.Kind is ScalarKind.Enum or ScalarKind.Boolean || (property.Kind == ScalarKind.String && property.IsIndexed)));

    private static IEnumerable<string> Counts(IEnumerable<Property> facets, IReadOnlyCollection<NodeRecord> nodes) =>
        facets.SelectMany(facet => nodes
            .GroupBy(node => node.Properties.GetValueOrDefault(facet.Key) switch { null => null, TextValue text => text.Text, var value => value.ToString() })
            .Select(group => $"{facet.Name} {group.Key ?? "null"} {group.Count()}"));

    private static string Show(JsonElement facet) =>
        $"{facet.GetProperty("field").GetString()} {facet.GetProperty("value").GetString() ?? "null"} {facet.GetProperty("count").GetInt32()}";

    private static void Same(IEnumerable<string> expected, IEnumerable<string> found, JsonObject filter, string? valid)
    {
        var (wanted, got) = (expected.Order(StringComparer.Ordinal).ToList(), found.Order(StringComparer.Ordinal).ToList());
        Assert.True(
            wanted.SequenceEqual(got),
            $"{filter.ToJsonString()} as of {valid}: missing {string.Join(", ", wanted.Except(got))}; too many {string.Join(", ", got.Except(wanted))}");
    }
}
