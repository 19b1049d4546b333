using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Printing;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Variables;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A literal is a value of the type that is expected where it stands.</summary>
/// <remarks>
/// Good: <c>{ ships(first: 3) { name } }</c><br/>
/// Bad: <c>{ ships(first: "three") { name } }</c><br/>
/// Specification section 5.6.1, "Values of Correct Type", with 5.6.2, "Input Object Field Names", and 5.6.4, "Input Object Required Fields".
/// Values inside are judged when the walk comes to them, except below a scalar, which judges a list or object as a
/// whole.
/// </remarks>
internal sealed class ValuesOfCorrectType(ValidationContext context) : ValidationRule(context)
{
    public override void Value(ValueNode value)
    {
        if (value is VariableNode || Context.Types.Value.Type is not { } type) return;
        if (value is NullValueNode)
        {
            if (type.IsNonNull) Context.Report($"Expected value of non-null type \"{type}\" not to be null.", value);
        }
        else if (value is not ListValueNode || type.NullableType is not ListType)
        {
            CheckItem(value, type.Named);
        }
    }

    private void CheckItem(ValueNode value, NamedType type)
    {
        if (type is InputObjectType input)
        {
            if (value is ObjectValueNode given) CheckObject(given, input);
            else Context.Report($"Expected value of type \"{type}\" to be an object, found: {Excerpt.Of(Printer.Print(value))}.", value);
        }
        else if (type is EnumType choice)
        {
            CheckEnum(value, choice);
        }
        else
        {
            CheckScalar(value, (LeafType)type);
        }
    }

    private void CheckObject(ObjectValueNode given, InputObjectType type)
    {
        var names = given.Fields.Select(field => field.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (!field.IsRequired || names.Contains(field.Name)) continue;
            Context.Report($"Expected value of type \"{type}\" to include required field \"{field.Name}\" of type \"{field.Type}\".", given);
        }

        foreach (var field in given.Fields)
        {
            if (type.Fields.Contains(field.Name.Value)) continue;
            Context.Report(
                $"Expected value of type \"{type}\" not to include unknown field \"{field.Name}\".{Context.DidYouMean(field.Name.Value, type.Fields)}", field);
        }

        if (!type.IsOneOf) return;
        ObjectFieldNode[] known = [.. given.Fields.Where(field => type.Fields.Contains(field.Name.Value)).Take(2)];
        if (known is [{ Value: not NullValueNode }]) return;
        Context.Report(
            $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.", given);
    }

    private void CheckEnum(ValueNode value, EnumType type)
    {
        var name = (value as EnumValueNode)?.Value;
        if (name is not null && type.Values.Contains(name)) return;
        var suggestion = Context.DidYouMean(name ?? (value as StringValueNode)?.Value ?? "", type.Values, "the enum value");
        Context.Report(
            name is null
                ? $"Enum \"{type}\" cannot represent non-enum value: {Excerpt.Of(Printer.Print(value))}.{suggestion}"
                : $"Value \"{name}\" does not exist in \"{type}\" enum.{suggestion}",
            value);
    }

    private void CheckScalar(ValueNode value, LeafType type)
    {
        try
        {
            type.CoerceLiteral(VariableFree.Of(value));
        }
        catch (GraphQLException refusal)
        {
            Context.Report(refusal.Errors[0].Message, value);
        }
    }
}
