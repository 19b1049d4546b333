using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Query.Costs;
using KnowledgeGraph.Query.Planning.Inputs;

namespace KnowledgeGraph.Query.Planning;

/// <summary>What the making of one plan shares: the request that it is made for, and the parameters found so far.</summary>
internal sealed class PlanningContext(
    GraphModel model,
    GraphParts parts,
    Schema schema,
    IntrospectionCost introspection,
    FieldCollector fields,
    IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
    VariableValues variables,
    string? language,
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

    /// <summary>The caller's language, null for none: the default of <c>language</c> arguments.</summary>
    public string? Language { get; } = language;

    public QueryLimits Limits { get; } = limits;

    public IReadOnlyList<Parameter> Parameters => _parameters;

    /// <summary>Root fields that are answered elsewhere.</summary>
    public List<FieldGroup> Externals { get; } = [];

    /// <summary>Field plans made so far: what two types select alike is planned, and later compiled, once.</summary>
    public Dictionary<(RelationshipField Field, string Name, string ResponseName, string Occurrences, Parameter? ValidAt), FieldPlan> Planned { get; } = [];

    public TracedInput? Argument(in FieldAt at, string name)
    {
        var definition = at.Definition.Arguments.Find(name);
        return definition is null ? null : TracedInput.OfArgument(at.Node, definition, Variables);
    }

    /// <summary>The value of an argument where null is as if absent.</summary>
    public TracedInput? Given(in FieldAt at, string name) => Argument(at, name) is { IsNull: false } given ? given : null;

    public Parameter Parameter(ParameterKind kind, TracedInput input, string name, in FieldAt at, OrderPlan? order = null)
    {
        var parameter = new Parameter(_parameters.Count, kind, input.Source, name, at.Path, at.Node.Location.ToSourceLocation()) { Order = order };
        _parameters.Add(parameter);
        return parameter;
    }

    public static GraphQLException Refuse(in FieldAt at, ErrorCode code, string message) =>
        new(new GraphQLError(code, message, [at.Node.Location.ToSourceLocation()], at.Path));
}

/// <summary>A field of the operation where it stands.</summary>
/// <param name="Node">The first of its occurrences; arguments agree among all.</param>
/// <param name="Definition">Its definition.</param>
/// <param name="Path">Its place in the response, lists left out.</param>
/// <param name="ValidAt">The date that everything here is answered for, null for all periods.</param>
internal readonly record struct FieldAt(FieldNode Node, FieldDefinition Definition, ResponsePath Path, Parameter? ValidAt);
