using System.Text.Json.Nodes;
using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Oracle;

/// <summary>What the server tells about its API is what graphql-js finds in the API's SDL.</summary>
[Trait("Category", "oracle")]
public class IntrospectionOracleTests(SeededServer seeded)
{
    [Fact]
    public async Task Introspection_is_equal_but_for_order_and_words_that_are_nobodys_to_say()
    {
        var sdl = await seeded.Process.GetAsync("/graphql/schema.graphql");
        await using var oracle = await GraphQLJs.StartAsync(sdl.Text);

        var theirs = await oracle.AskAsync(new { introspect = true });
        var ours = await seeded.Process.AskAsync(theirs.GetProperty("query").GetString()!);

        Assert.Equal(Sorted(theirs.GetProperty("data").GetRawText()), Sorted(ours.Data.GetRawText()));
    }

    // The order of types, directives and possible types is nobody's to say (specification section 4.2).
    private static string Sorted(string data)
    {
        var schema = JsonNode.Parse(data)!["__schema"]!;
        Sort(schema, "types");
        Sort(schema, "directives");
        // graphql-js is ahead of the specification of September 2025 in what it tells of introspection itself, and in deprecating directives.
        foreach (var locations in schema["directives"]!.AsArray().Select(directive => directive!["locations"]!.AsArray()))
        {
            if (locations.FirstOrDefault(location => location!.GetValue<string>() == "DIRECTIVE_DEFINITION") is { } later) locations.Remove(later);
        }

        foreach (var type in schema["types"]!.AsArray().Where(type => type!["name"]!.GetValue<string>().StartsWith("__", StringComparison.Ordinal)))
        {
            type!.AsObject().Remove("fields");
            type.AsObject().Remove("enumValues");
        }

        foreach (var builtIn in schema["types"]!.AsArray().Concat(schema["directives"]!.AsArray()).Where(one => IsBuiltIn(one!))) RemoveDescriptions(builtIn!);
        foreach (var type in schema["types"]!.AsArray().Where(type => type!["possibleTypes"] is not null)) Sort(type!, "possibleTypes");
        return schema.ToJsonString(new() { WriteIndented = true });
    }

    private static bool IsBuiltIn(JsonNode one) => one["name"]!.GetValue<string>() is var name
        && (name.StartsWith("__", StringComparison.Ordinal)
            || name is "Int" or "Float" or "String" or "Boolean" or "ID" or "skip" or "include" or "deprecated" or "specifiedBy" or "oneOf");

    // Each engine describes in its own words what the specification defines.
    private static void RemoveDescriptions(JsonNode node)
    {
        if (node is JsonObject entries)
        {
            entries.Remove("description");
            foreach (var (_, inner) in entries.Where(entry => entry.Value is not null)) RemoveDescriptions(inner!);
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items) RemoveDescriptions(item!);
        }
    }

    private static void Sort(JsonNode owner, string list)
    {
        var sorted = owner[list]!.AsArray().OrderBy(item => item!["name"]!.GetValue<string>(), StringComparer.Ordinal).ToArray();
        owner[list]!.AsArray().Clear();
        owner[list] = new JsonArray(sorted);
    }
}
