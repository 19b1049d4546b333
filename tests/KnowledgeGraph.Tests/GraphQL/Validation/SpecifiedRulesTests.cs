using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Validation;
using KnowledgeGraph.GraphQL.Validation.Fragments;
using KnowledgeGraph.GraphQL.Validation.Limits;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.Tests.GraphQL.Validation;

public class SpecifiedRulesTests
{
    [Fact]
    public void Every_rule_is_listed_once_and_has_its_tests()
    {
        var document = Parser.Parse("{ today }");
        var errors = new ValidationErrors(20);
        var fragments = new FragmentGraph(document, ValidationLimits.Default, errors);
        var context = new ValidationContext(FleetSchema.Schema, document, ValidationOptions.Default, fragments, errors);
        var listed = SpecifiedRules.Create(context).Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal).ToArray();

        var written = typeof(ValidationRule).Assembly.GetTypes().Where(type => type.BaseType == typeof(ValidationRule)).Select(type => type.Name);
        var tested = typeof(SpecifiedRulesTests).Assembly.GetTypes()
            .Where(type => type.Namespace == "KnowledgeGraph.Tests.GraphQL.Validation.Rules" && type.IsPublic)
            .Select(type => type.Name[..^"Tests".Length]);

        Assert.Equal(written.Order(StringComparer.Ordinal), listed);
        Assert.Equal(tested.Order(StringComparer.Ordinal), listed);
    }
}
