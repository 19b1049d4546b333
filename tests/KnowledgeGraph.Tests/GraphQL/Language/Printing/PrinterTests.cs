using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Language.Printing;
using KnowledgeGraph.Tests.GraphQL.Language.Parsing;

namespace KnowledgeGraph.Tests.GraphQL.Language.Printing;

public class PrinterTests
{
    public static TheoryData<string> Documents =>
    [
        "{ a }",
        "query Q { a }",
        "query ($a: [Int!]! = [1, 2] @x, $b: T = { c: $d }) @y { a }".Replace("$d", "\"d\"", StringComparison.Ordinal),
        "\"described\" query Q(\"first\" $a: Int, \"\"\"second\n  line\"\"\" $b: Int) { a }",
        "mutation M { b: a(x: $v, y: {z: [1, 2.5, \"s\", true, null, RED, []], w: {}}) @include(if: $c) { d ...F ... on T @x { e } ... { f } } }",
        "subscription { a } \"f\" fragment F on T @d { a }",
        "{ a(s: \"quote \\\" slash \\\\ \\n \\u0007 é 😀\", b: \"\"\"block \"x\" \\\"\"\" y\"\"\") }",
        "{ a(b: \"\"\"  indented\n    more\"\"\", c: \"\"\"\n\n  keeps\n\n  blank lines\n\"\"\") }",
        "\"d\" schema @a(b: 1) { query: Q mutation: M }",
        "scalar S @specifiedBy(url: \"u\") extend scalar S @a",
        "\"\"\"\nLong\n\n  described \\\"\"\" \n\"\"\" type T implements A & B @a { \"f\" f(\"a\" a: Int = 1 @x, b: [T!]! = []): Int! @deprecated g(a: Int): T }",
        "interface I implements A { a: Int } extend interface I @a { b: Int } extend type T implements C { c: Int }",
        "union U @a = A | B extend union U = C union V",
        "enum E @a { \"a\" A @b B } extend enum E { C }",
        "input I @oneOf { \"a\" a: Int = 1 @x b: T } extend input I { c: Int }",
        "\"d\" directive @d(\"a\" a: Int, b: T = {}) repeatable on FIELD | QUERY directive @e on ENUM",
        "extend schema @a { subscription: S }",
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_is_printed_parses_to_the_same_tree(string text)
    {
        var document = Parser.Parse(text);

        var printed = Printer.Print(document);

        Assert.Equal(TreeText.Of(document), TreeText.Of(Parser.Parse(printed)));
        Assert.Equal(printed, Printer.Print(Parser.Parse(printed)));
    }

    [Fact]
    public void Documents_are_laid_out_with_two_spaces_a_level()
    {
        var printed = Printer.Print(Parser.Parse("query Q($a:Int=1){b:c(d:$a){e,...F}} type T{\"says\"f(a:Int):Int}"));

        Assert.Equal(
            """
            query Q($a: Int = 1) {
              b: c(d: $a) {
                e
                ...F
              }
            }

            type T {
              "says"
              f(a: Int): Int
            }

            """,
            printed);
    }

    [Theory]
    [InlineData(" leading")]
    [InlineData("trailing\n")]
    [InlineData("\n")]
    [InlineData("   ")]
    [InlineData("bell \u0007")]
    [InlineData("return \r")]
    [InlineData("ends with \"")]
    [InlineData("ends with \\")]
    [InlineData("\"\"\"")]
    [InlineData("a\n \nb")]
    [InlineData("")]
    public void A_block_string_of_any_text_reads_back_as_that_text(string text)
    {
        var printed = Printer.Print(new StringValueNode(Location.None, text, isBlock: true));

        Assert.Equal(text, ((StringValueNode)Alone.ParseValue(printed)).Value);
    }
}
