using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Query.Costs;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Records.Text;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Query.Binding;

/// <summary>
/// Binds the parameters of a plan to the values of a request: the edge at which sizes, cursors and values are checked, once.
/// </summary>
internal sealed class Binder(QueryLimits limits)
{
    // Held as long as their plans are, and no longer.
    private readonly ConditionalWeakTable<Plan, BindingTemplate> _templates = [];
    private static readonly object[] SmallNumbers = [.. Enumerable.Range(0, 501).Select(number => (object)number)];

    /// <exception cref="GraphQLException">A value is out of its range; the error names argument, value and limit.</exception>
    public BoundPlan Bind(Plan plan, VariableValues variables)
    {
        if (!_templates.TryGetValue(plan, out var template)) template = _templates.GetValue(plan, TemplateOf);
        var values = template.Values.Length == 0 ? [] : (object?[])template.Values.Clone();
        foreach (var parameter in template.FromVariables)
            values[parameter.Index] = Bind(parameter, parameter.Source.Read(variables));
        var bound = new BoundPlan(plan, values);
        bound.Cost = template.Cost.Of(bound);
        return bound;
    }

    private BindingTemplate TemplateOf(Plan plan)
    {
        var values = new object?[plan.Parameters.Count];
        var fromVariables = new List<Parameter>();
        foreach (var parameter in plan.Parameters)
        {
            if (parameter.Source is ConstantSource constant) values[parameter.Index] = Bind(parameter, constant.Value);
            else fromVariables.Add(parameter);
        }
        return new BindingTemplate(values, [.. fromVariables], CostCounter.Of(new BoundPlan(plan, values)));
    }

    private object? Bind(Parameter parameter, object? value) => parameter.Kind switch
    {
        ParameterKind.Id => value,
        ParameterKind.Ids => Ids(parameter, value),
        ParameterKind.FilterIds => FilterIds(parameter, value),
        ParameterKind.Value => ValueOf(NotNull(parameter, value)),
        ParameterKind.Values => Values(parameter, value),
        ParameterKind.FoldedText => Folding.Of((string)value!),
        ParameterKind.PageSize or ParameterKind.FacetLimit => Size(parameter, (int)value!),
        ParameterKind.Cursor => CursorOf(parameter, (string)value!),
        ParameterKind.ChangeNumber => ChangeNumber(parameter, value!),
        ParameterKind.Date or ParameterKind.Moment or ParameterKind.Argument or ParameterKind.Found or ParameterKind.FoundEdges => value,
    };

    private string[] Ids(Parameter parameter, object? value)
    {
        var ids = (IReadOnlyList<object?>)value!;
        if (ids.Count > limits.MaxIds)
            throw Refuse(
                parameter, ErrorCode.LimitExceeded,
                $"'{parameter.Name}' has {ids.Count} ids; at most {limits.MaxIds} are allowed (MaxIds). Ask in several requests.");
        return [.. ids.Select(id => (string)id!)];
    }

    private HashSet<string> FilterIds(Parameter parameter, object? value) =>
        List(parameter, value).Select(item => (string)NotNull(parameter, item)).ToHashSet(StringComparer.Ordinal);

    private Value[] Values(Parameter parameter, object? value) =>
        [.. List(parameter, value).Select(item => ValueOf(NotNull(parameter, item)))];

    private IReadOnlyList<object?> List(Parameter parameter, object? value)
    {
        var list = value as IReadOnlyList<object?> ?? [value];
        return list.Count <= limits.MaxListValues
            ? list
            : throw Refuse(
                parameter, ErrorCode.LimitExceeded,
                $"'{parameter.Name}' has {list.Count} values; at most {limits.MaxListValues} are allowed (MaxListValues). Ask in several requests.");
    }

    private object Size(Parameter parameter, int size)
    {
        if (size < 0) throw Refuse(parameter, ErrorCode.InvalidArgument, $"'{parameter.Name}' is {size}. Give a number from 0 to {limits.MaxPageSize}.");
        if (size > limits.MaxPageSize)
            throw Refuse(
                parameter, ErrorCode.LimitExceeded,
                $"'{parameter.Name}' is {size}; at most {limits.MaxPageSize} are allowed (MaxPageSize). Ask for the rest page by page.");
        return size < SmallNumbers.Length ? SmallNumbers[size] : size;
    }

    private static object ChangeNumber(Parameter parameter, object value) => ((IntegerValue)value).Number is >= 0 and var number
        ? number
        : throw Refuse(
            parameter, ErrorCode.InvalidArgument, $"'{parameter.Name}' is {value}. Give the number of a change, such as 'about {{ change }}' tells.");

    private static Cursor CursorOf(Parameter parameter, string text) =>
        CursorCodec.TryRead(text, parameter.Order!, out var cursor)
            ? cursor
            : throw Refuse(
                parameter, ErrorCode.InvalidCursor,
                $"'{parameter.Name}' is no cursor of this field in this order. Give back an endCursor or startCursor as it came, with the same 'order'.");

    private static object NotNull(Parameter parameter, object? value) =>
        value ?? throw Refuse(
            parameter, ErrorCode.InvalidArgument, $"A list under '{parameter.Name}' holds null. Leave it out; 'eq: null' finds what is missing.");

    private static Value ValueOf(object value) => value switch
    {
        Value ready => ready,
        string text => new TextValue(text),
        EnumValueDefinition member => new TextValue(member.Name),
        bool flag => BooleanValue.Of(flag),
        int number => new IntegerValue(number),
        long number => new IntegerValue(number),
        double number => new FloatValue(number),
        decimal number => new DecimalValue(number),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} is no value to compare with."),
    };

    private static GraphQLException Refuse(Parameter parameter, ErrorCode code, string message) =>
        new(new GraphQLError(code, message, [parameter.Location], parameter.Path));
}
