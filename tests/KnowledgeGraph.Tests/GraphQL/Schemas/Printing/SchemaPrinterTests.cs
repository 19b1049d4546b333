using KnowledgeGraph.GraphQL.Schemas.Printing;
using KnowledgeGraph.Testing.Schemas;

namespace KnowledgeGraph.Tests.GraphQL.Schemas.Printing;

public class SchemaPrinterTests
{
    [Fact]
    public void A_schema_prints_as_the_sdl_that_builds_it()
    {
        const string Sdl = """"
            """The API."""
            schema {
              query: Root
              mutation: Mutation
            }

            """Marks."""
            directive @mark(
              """Of what."""
              of: Int = 1
              by: String
            ) repeatable on FIELD | OBJECT

            scalar Date @specifiedBy(url: "https://example.org/date")

            """The root."""
            type Root implements Node & Sub {
              """The id."""
              id: ID! @deprecated
              find(by: [Filter!] = [{ name: "x" }], old: Int @deprecated(reason: "gone")): [Node!]!
            }

            type Mutation {
              do: Boolean
            }

            interface Node {
              id: ID!
            }

            interface Sub implements Node {
              id: ID!
            }

            union Any = Root | Mutation

            enum Kind {
              A
              """
              Two lines,

                indented.
              """
              B @deprecated
            }

            input Filter @oneOf {
              name: String
              other: [Filter!]
            }

            """";

        var sdl = Sdl.Replace("\"\"\"The API.\"\"\"", "\"\"\"\nThe API.\n\"\"\"", StringComparison.Ordinal);
        var printed = SchemaPrinter.Print(SchemaBuilder.Build(sdl));

        Assert.Equal(Block(Sdl), printed);
        Assert.Equal(printed, SchemaPrinter.Print(SchemaBuilder.Build(printed)));
    }

    [Fact]
    public void Roots_of_the_default_names_need_no_schema_definition() =>
        Assert.Equal("type Query {\n  a: Int\n}\n", SchemaPrinter.Print(SchemaBuilder.Build("type Query { a: Int }")));

    [Fact]
    public void A_type_of_a_root_name_that_is_no_root_needs_a_schema_definition() =>
        Assert.StartsWith(
            "schema {\n  query: Query\n}\n",
            SchemaPrinter.Print(SchemaBuilder.Build("schema { query: Query } type Query { a: Mutation } type Mutation { a: Int }")), StringComparison.Ordinal);

    // Descriptions print as blocks on lines of their own.
    private static string Block(string sdl) => string.Join('\n', sdl.Split('\n').Select(line =>
    {
        var text = line.Trim();
        if (text.Length <= 3 || !text.StartsWith("\"\"\"", StringComparison.Ordinal)) return line;
        var indent = line[..line.IndexOf('"', StringComparison.Ordinal)];
        return $"{indent}\"\"\"\n{indent}{text.Trim('"')}\n{indent}\"\"\"";
    }));
}
