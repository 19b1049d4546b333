using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Language.Printing;

namespace KnowledgeGraph.Tests.GraphQL.Language.Parsing;

public class ParserTests
{
    [Fact]
    public void A_shorthand_query_is_an_anonymous_query()
    {
        var operation = Assert.IsType<OperationDefinitionNode>(Assert.Single(Parser.Parse("{ node { id name } }").Definitions));

        Assert.Equal(OperationKind.Query, operation.Operation);
        Assert.Null(operation.Name);
        var node = Assert.IsType<FieldNode>(Assert.Single(operation.SelectionSet.Selections));
        Assert.Equal(["id", "name"], node.SelectionSet!.Selections.Cast<FieldNode>().Select(field => field.Name.Value));
    }

    [Theory]
    [InlineData("query A { a }", OperationKind.Query)]
    [InlineData("mutation A { a }", OperationKind.Mutation)]
    [InlineData("subscription A { a }", OperationKind.Subscription)]
    public void Operations_have_a_kind_and_a_name(string text, OperationKind kind)
    {
        var operation = Operation(text);

        Assert.Equal((kind, "A"), (operation.Operation, operation.Name!.Value));
    }

    [Fact]
    public void Variables_have_types_defaults_and_directives()
    {
        var variables = Operation("query ($a: [Int!]! = [1] @x(y: 2), $b: T) { f }").VariableDefinitions;

        Assert.Equal(["a", "b"], variables.Select(variable => variable.Variable.Name.Value));
        Assert.Equal("[Int!]!", Printer.Print(variables[0].Type));
        Assert.Equal("[1]", Printer.Print(variables[0].DefaultValue!));
        Assert.Equal("2", Printer.Print(variables[0].Directives[0].Argument("y")!));
        Assert.Null(variables[1].DefaultValue);
    }

    [Fact]
    public void Fields_have_aliases_arguments_directives_and_selections()
    {
        var field = Field("{ alias: name(a: 1, b: $v) @skip(if: true) @x { id } }");

        Assert.Equal(("alias", "name", "alias"), (field.Alias!.Value, field.Name.Value, field.ResponseName));
        Assert.Equal(["a", "b"], field.Arguments.Select(argument => argument.Name.Value));
        Assert.Equal(["skip", "x"], field.Directives.Select(directive => directive.Name.Value));
        Assert.Single(field.SelectionSet!.Selections);
    }

    [Fact]
    public void Fragments_are_spread_inline_and_defined()
    {
        var document = Parser.Parse("{ ...F @a ... on T @b { x } ... @include(if: true) { y } ... { z } } fragment F on T @c { w }");

        var selections = ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections;
        Assert.Equal("F", Assert.IsType<FragmentSpreadNode>(selections[0]).Name.Value);
        Assert.Equal("T", Assert.IsType<InlineFragmentNode>(selections[1]).TypeCondition!.Name.Value);
        Assert.Null(Assert.IsType<InlineFragmentNode>(selections[2]).TypeCondition);
        Assert.Empty(selections[3].Directives);
        var fragment = Assert.IsType<FragmentDefinitionNode>(document.Definitions[1]);
        Assert.Equal(("F", "T", "c"), (fragment.Name.Value, fragment.TypeCondition.Name.Value, fragment.Directives[0].Name.Value));
    }

    [Theory]
    [InlineData("1", typeof(IntValueNode))]
    [InlineData("1.0", typeof(FloatValueNode))]
    [InlineData("\"a\"", typeof(StringValueNode))]
    [InlineData("\"\"\"a\"\"\"", typeof(StringValueNode))]
    [InlineData("true", typeof(BooleanValueNode))]
    [InlineData("null", typeof(NullValueNode))]
    [InlineData("RED", typeof(EnumValueNode))]
    [InlineData("on", typeof(EnumValueNode))]
    [InlineData("[]", typeof(ListValueNode))]
    [InlineData("[1, [2]]", typeof(ListValueNode))]
    [InlineData("{}", typeof(ObjectValueNode))]
    [InlineData("{ a: 1, b: { c: [$v] } }", typeof(ObjectValueNode))]
    [InlineData("$v", typeof(VariableNode))]
    public void Values_are_of_nine_kinds(string text, Type kind) => Assert.IsType(kind, Alone.ParseValue(text));

    [Fact]
    public void Executable_definitions_have_descriptions()
    {
        var document = Parser.Parse("\"O\" query Q(\"V\" $v: Int) { a } \"\"\"F\"\"\" fragment F on T { a }");

        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        Assert.Equal(("O", "V"), (operation.Description!.Value, operation.VariableDefinitions[0].Description!.Value));
        Assert.Equal("F", document.Definitions[1].Description!.Value);
    }

    [Fact]
    public void Keywords_are_names_wherever_names_stand()
    {
        var document = Parser.Parse("query query { fragment: mutation(on: on) ... on on { type } } fragment input on type { on }");

        Assert.Equal(2, document.Definitions.Count);
    }

    [Fact]
    public void Nodes_know_their_source_offsets_line_and_column()
    {
        var source = new Source("{\n  a(b: [1])\n}", "a.graphql");

        var field = (FieldNode)((OperationDefinitionNode)Parser.Parse(source).Definitions[0]).SelectionSet.Selections[0];

        Assert.Equal(new Location(4, 13, 2, 3, source), field.Location);
        Assert.Equal(new Location(6, 7, 2, 5, source), field.Arguments[0].Name.Location);
        Assert.Equal("a.graphql:2:8", field.Arguments[0].Value.Location.ToSourceLocation().ToString());
    }

    private static OperationDefinitionNode Operation(string text) => (OperationDefinitionNode)Parser.Parse(text).Definitions[0];

    private static FieldNode Field(string text) => (FieldNode)Operation(text).SelectionSet.Selections[0];
}
