using System.Text.Json;
using KnowledgeGraph.GraphQL.Schemas.Printing;
using KnowledgeGraph.Model;
using KnowledgeGraph.Tests.Query;
using KnowledgeGraph.Tests.Query.Filtering;

namespace KnowledgeGraph.Tests.Embedded;

/// <summary>Every field of every type shows what is stored, single fields the relationship that holds latest.</summary>
public sealed class StoredValueTests : IAsyncLifetime
{
    private readonly Answering _answering = Answering.Over(MadeUpGraph.Schema);
    private MadeUpGraph _graph = null!;

    public async ValueTask InitializeAsync()
    {
        _graph = MadeUpGraph.Random(_answering.Model, seed: 5);
        await _answering.Store.ApplyAsync(_graph.Write, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ES")]
    [InlineData("EN")]
    public async Task A_node_shows_each_stored_value_as_it_is_in_the_language_asked_for(string? language)
    {
        foreach (var type in _answering.Model.NodeTypes.Values)
        {
            var properties = type.Properties.Values.Where(property => property is { IsComputed: false, IsPrivate: false, Name: not "id" }).ToList();
            var fields = string.Join(' ', properties.Select(property => property.IsLocalized && language is not null
                ? $"{property.Name}(language: {language})" : property.Name));
            var found = await _answering.DataAsync(
                $"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ id ... on {type.Name} {{ {fields} }} }} }}", Ids(type));

            foreach (var node in found.GetProperty("nodes").EnumerateArray())
            {
                var record = _graph.Nodes[node.GetProperty("id").GetString()!];
                foreach (var property in properties)
                {
                    var value = (property.IsLocalized ? record.Properties.GetValueOrDefault(property.KeyIn(language)) : null)
                        ?? record.Properties.GetValueOrDefault(property.Key);
                    var expected = value?.ToString() ?? (property is { IsList: true, IsRequired: true } ? "[]" : "null");
                    Assert.True(
                        expected == node.GetProperty(property.Name).GetRawText(),
                        $"{record.Id}.{property.Name}: {node.GetProperty(property.Name).GetRawText()} instead of {expected}");
                }
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2019")]
    [InlineData("2020-02")]
    [InlineData("2020-06-15")]
    [InlineData("2021-01-01")]
    public async Task A_single_field_shows_the_relationship_that_holds_latest_and_its_edge_the_same_one(string? valid)
    {
        var oracle = new FilterOracle(_graph, valid);
        foreach (var type in _answering.Model.NodeTypes.Values)
        {
            foreach (var field in type.Relationships.Values.Where(field => field is { IsList: false, Type.IsPlumbing: false }))
            {
                var selection =
                    $"nodes(ids: $ids) {{ ... on {type.Name} {{ id {field.Name} {{ id }} {field.Name}Edge {{ id since until confidence attestedOn node {{ id }} }} }} }}";
                var data = await _answering.DataAsync(
                    $"query($ids: [ID!]!) {{ {(valid is null ? selection : $"asOf(valid: \"{valid}\") {{ {selection} }}")} }}", Ids(type));
                foreach (var node in (valid is null ? data : data.GetProperty("asOf")).GetProperty("nodes").EnumerateArray())
                {
                    var latest = oracle.Latest(_graph.Nodes[node.GetProperty("id").GetString()!], field);
                    var (far, edge) = (node.GetProperty(field.Name), node.GetProperty(field.Name + "Edge"));
                    Assert.Equal(latest is null, far.ValueKind == JsonValueKind.Null);
                    Assert.Equal(latest is null, edge.ValueKind == JsonValueKind.Null);
                    if (latest is not { } expected) continue;
                    Assert.Equal(expected.Node.Id, far.GetProperty("id").GetString());
                    Assert.Equal(expected.Node.Id, edge.GetProperty("node").GetProperty("id").GetString());
                    Assert.Equal(expected.Edge.Id, edge.GetProperty("id").GetString());
                    foreach (var key in (string[])["since", "until", "confidence"])
                        Assert.Equal(expected.Edge.Properties.GetValueOrDefault(key)?.ToString() ?? "null", edge.GetProperty(key).GetRawText());
                }
            }
        }
    }

    [Fact]
    public async Task The_degree_counts_the_entities_that_a_node_is_joined_to_each_once_and_never_itself()
    {
        var traversed = _answering.Model.RelationshipTypes.Values.Where(type => type is { IsTraversed: true, IsPlumbing: false })
            .Select(type => type.Name).ToHashSet();
        var entities = _answering.Model.NodeTypes.Values.Where(type => type.IsEntity).Select(type => type.Label).ToHashSet();

        var data = await _answering.DataAsync("{ things(first: 500) { nodes { id degree } } }");

        foreach (var node in data.GetProperty("things").GetProperty("nodes").EnumerateArray())
        {
            var id = node.GetProperty("id").GetString()!;
            var joined = _graph.Relationships.Where(one => traversed.Contains(one.Type) && (one.From == id || one.To == id))
                .Select(one => one.From == id ? one.To : one.From).Where(other => other != id && entities.Contains(_graph.Nodes[other].Label))
                    .Distinct().Count();
            Assert.True(joined == node.GetProperty("degree").GetInt32(), $"{id}: {node.GetProperty("degree").GetInt32()} instead of {joined}");
        }
    }

    [Fact]
    public async Task A_private_field_is_in_no_part_of_the_API()
    {
        Assert.DoesNotContain("secret", SchemaPrinter.Print(_answering.Schema), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("VALIDATION_FAILED", (await _answering.ErrorAsync("{ things { nodes { secret } } }")).Code);
    }

    public ValueTask DisposeAsync()
    {
        _answering.Dispose();
        return ValueTask.CompletedTask;
    }

    private string Ids(NodeType type) =>
        JsonSerializer.Serialize(new { ids = _graph.Nodes.Values.Where(node => node.Label == type.Label).Select(node => node.Id) });
}
