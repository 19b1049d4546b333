using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Costs;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query.Planning.Inputs;

/// <summary>What the making of one plan shares: the request that it is made for, and the parameters found so far.</summary>
internal sealed class PlanningContext(
    GraphModel model,
    GraphParts parts,
    Schema schema,
    IntrospectionCost introspection,
    FieldCollector fields,
    IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
    VariableValues variables,
    QueryLimits limits)
{
    private readonly List<Parameter> _parameters = [];

    public GraphModel Model { get; } = model;

    public GraphParts Parts { get; } = parts;

    public Schema Schema { get; } = schema;

    /// <summary>What root fields cost that are answered elsewhere.</summary>
    public IntrospectionCost Introspection { get; } = introspection;

    public FieldCollector Fields { get; } = fields;

    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; } = fragments;

    public VariableValues Variables { get; } = variables;

    public QueryLimits Limits { get; } = limits;

    public IReadOnlyList<Parameter> Parameters => _parameters;

    /// <summary>Root fields that are answered elsewhere.</summary>
    public List<ExternalField> Externals { get; } = [];

    /// <summary>Root fields that their owners work out.</summary>
    public List<AskedRoot> Asked { get; } = [];

    /// <summary>States of the graph that were, and that something is looked up in.</summary>
    public List<ThenPlan> Thens { get; } = [];

    /// <summary>Field plans made so far: what two types select alike is planned, and later compiled, once.</summary>
    public Dictionary<(RelationshipField Field, string Name, string ResponseName, string Occurrences, Scope Scope), FieldPlan> Planned { get; } = [];

    /// <summary>The fields below a field, where they stand.</summary>
    /// <param name="type">The type of its value; of several, the one at hand.</param>
    /// <param name="parent">The field, whose selection sets are merged.</param>
    public IEnumerable<FieldAt> Below(ObjectType type, FieldAt parent) =>
        Fields.CollectSubfields(type, parent.Group).Select(group => At(type, group, parent.Path, parent.Scope));

    /// <summary>A field of a selection. Here alone its arguments are held against their types, so that no planner meets a null that may not be.</summary>
    /// <exception cref="GraphQLException">VARIABLE_INVALID: a variable that is null or absent stands where a value must be.</exception>
    public FieldAt At(ObjectType type, FieldGroup group, ResponsePath? path, Scope scope)
    {
        var at = new FieldAt(group, Schema.GetField(type, group.First.Name.Value)!, ResponsePath.Of(path, group.ResponseName), scope);
        try
        {
            // Planners read the arguments by where each value comes from; the values themselves matter for nothing but this check.
            if (group.First.Arguments.Count > 0 && Variables.Definitions.Count > 0) ArgumentCoercion.CoerceArguments(at.Definition, group.First, Variables);
            return at;
        }
        catch (GraphQLException refusal)
        {
            throw new GraphQLException([.. refusal.Errors.Select(error => error.WithPath(at.Path, [at.Node.Location.ToSourceLocation()]))]);
        }
    }

    /// <summary>The fields below a field of a type without a node behind it.</summary>
    /// <param name="parent">The field.</param>
    /// <param name="typeName">Which member asks for the name of the type.</param>
    public IReadOnlyList<PlainField<TMember>> PlainFields<TMember>(FieldAt parent, TMember typeName)
        where TMember : struct, Enum =>
        [.. Below(parent.Type, parent).Select(at => new PlainField<TMember>(at.ResponseName, MemberOf(at, typeName)))];

    /// <summary>Which member of a type without a node behind it a field asks for.</summary>
    public static TMember MemberOf<TMember>(FieldAt at, TMember typeName)
        where TMember : struct, Enum => at.IsTypeName ? typeName : at.Meaning<PlainMeaning<TMember>>().Member;

    /// <summary>The value of an argument where null is as if absent.</summary>
    public TracedInput? Given(FieldAt at, ArgumentMeaning meaning) =>
        Argument(at, meaning) is { } argument && TracedInput.OfArgument(at.Node, argument, Variables) is { IsNull: false } given ? given : null;

    /// <summary>The same where the argument is written: a default is nothing that anybody names.</summary>
    public TracedInput? Named(FieldAt at, ArgumentMeaning meaning) =>
        at.Node.Arguments.Any(argument => argument.Name.Value == Argument(at, meaning)?.Name) ? Given(at, meaning) : null;

    /// <summary>The language that is asked for of a localized property; null for the default, and for all others.</summary>
    public string? Language(FieldAt at, Property property) => property.IsLocalized ? Given(at, ArgumentMeaning.Language)?.Value?.ToString() : null;

    /// <summary>A value of an argument as a parameter; null where it is null or absent.</summary>
    public Parameter? Parameter(ParameterKind kind, FieldAt at, ArgumentMeaning meaning, OrderPlan? order = null) =>
        Given(at, meaning) is { } given ? Parameter(kind, given, Argument(at, meaning)!.Name, at, order) : null;

    /// <summary>A value as a parameter.</summary>
    /// <param name="kind">What it is there for.</param>
    /// <param name="input">The value.</param>
    /// <param name="name">The argument or filter key, for messages.</param>
    /// <param name="at">The field to blame.</param>
    /// <param name="order">The order that a cursor must belong to.</param>
    public Parameter Parameter(ParameterKind kind, TracedInput input, string name, FieldAt at, OrderPlan? order = null)
    {
        var parameter = new Parameter(_parameters.Count, kind, input.Source, name, at.Path, at.Node.Location.ToSourceLocation()) { Order = order };
        _parameters.Add(parameter);
        return parameter;
    }

    /// <summary>What the owner of a root field finds, as a parameter.</summary>
    public Parameter Found(ParameterKind kind, FieldAt at)
    {
        var parameter = new Parameter(_parameters.Count, kind, new FoundSource(), "ids", at.Path, at.Node.Location.ToSourceLocation());
        _parameters.Add(parameter);
        return parameter;
    }

    public static GraphQLException Refuse(FieldAt at, ErrorCode code, string message) =>
        new(new GraphQLError(code, message, [at.Node.Location.ToSourceLocation()], at.Path));

    private static ApiArgument? Argument(FieldAt at, ArgumentMeaning meaning) =>
        at.Definition.Arguments.OfType<ApiArgument>().FirstOrDefault(argument => argument.Meaning == meaning);
}
