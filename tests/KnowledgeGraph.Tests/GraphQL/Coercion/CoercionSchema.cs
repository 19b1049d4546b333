using System.Text.Json;
using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Testing.Schemas;
using KnowledgeGraph.Tests.GraphQL.Language.Parsing;

namespace KnowledgeGraph.Tests.GraphQL.Coercion;

/// <summary>The schema of the coercion tests, and values as text.</summary>
internal static class CoercionSchema
{
    public static readonly Schema Schema = SchemaBuilder.Build("""
        type Query {
          f(i: Int = 7, s: String!, o: In, l: [Int!], d: String! = "d", n: Int): Int
        }
        enum Color { RED GREEN }
        input In { a: Int = 1, b: String!, c: [In!], d: Color, e: In }
        input One @oneOf { a: Int, b: String, c: [One!] }
        scalar JSON
        """);

    public static OperationDefinitionNode Operation(string text) => (OperationDefinitionNode)Parser.Parse(text).Definitions[0];

    public static JsonElement? Json(string? text) => text is null ? null : JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 1_000 }).RootElement;

    public static GraphQLType Type(string text) => Schema.GetType(Alone.ParseType(text))!;

    public static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        InputObject entries => "{" + string.Join(", ", entries.Select(entry => $"{entry.Key}: {Show(entry.Value)}")) + "}",
        IReadOnlyList<object?> items => "[" + string.Join(", ", items.Select(Show)) + "]",
        _ => value.ToString()!,
    };

    public static string Show(VariableValues values) => string.Join(
        ", ",
        values.Definitions.Select(definition => definition.Variable.Name.Value)
            .Where(values.Contains)
            .Select(name => $"{name}: {Show(values[name])}"));
}
