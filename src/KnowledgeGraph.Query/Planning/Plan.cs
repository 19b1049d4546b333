using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Changes;
using KnowledgeGraph.Query.Model;

namespace KnowledgeGraph.Query.Planning;

/// <summary>
/// A whole operation as a tree of nodes to find, relationships to follow, properties to read, filters, orders and pages.
/// It depends on the operation's shape alone; values come in at <see cref="Parameter"/>s. Immutable, shared between requests.
/// </summary>
public sealed class Plan
{
    internal Plan(IReadOnlyList<RootStep> roots, IReadOnlyList<Parameter> parameters, IReadOnlyList<FieldGroup> externals, int blocks, AnswerReads reads)
    {
        Reads = reads;
        Roots = roots;
        Parameters = parameters;
        Externals = externals;
        Blocks = blocks;
    }

    /// <summary>The root fields in the order of the response.</summary>
    public IReadOnlyList<RootStep> Roots { get; }

    /// <summary>The values that a request brings.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>The root fields that are answered elsewhere (introspection) and only take their place in the response.</summary>
    public IReadOnlyList<FieldGroup> Externals { get; }

    /// <summary>How many look-ups, pages, counts and filters it has: what a database must plan.</summary>
    public int Blocks { get; }

    /// <summary>What an answer depends on.</summary>
    public AnswerReads Reads { get; }

    /// <summary>What the binder found out once for all requests.</summary>
    internal Binding.BindingTemplate? Template { get; set; }

    /// <summary>What a backend makes of the plan, made once: its statements, or its compiled steps.</summary>
    internal object? Compiled { get; set; }
}

/// <summary>A root field of the response.</summary>
/// <param name="ResponseName">Its alias or name.</param>
public abstract record RootStep(string ResponseName);

/// <summary>One node by id, or null: <c>organization(id:)</c>, <c>node(id:)</c>.</summary>
public sealed record NodeRoot(string ResponseName, CompositeType Type, Parameter Id, ObjectPlan Node) : RootStep(ResponseName);

/// <summary>Nodes by ids, a null for each that is not there: <c>nodes(ids:)</c>.</summary>
public sealed record NodesRoot(string ResponseName, CompositeType Type, Parameter Ids, ObjectPlan Node) : RootStep(ResponseName);

/// <summary>A listing of a type: <c>organizations(…)</c>.</summary>
public sealed record ListRoot(string ResponseName, ConnectionPlan Connection) : RootStep(ResponseName);

/// <summary>Root fields one level down: <c>asOf(…) { … }</c>.</summary>
public sealed record ScopeRoot(string ResponseName, IReadOnlyList<RootStep> Roots) : RootStep(ResponseName);

/// <summary>The store about itself: <c>about</c>.</summary>
public sealed record AboutRoot(string ResponseName, IReadOnlyList<AboutField> Fields) : RootStep(ResponseName);

/// <summary>The same for every request: <c>__typename</c>.</summary>
public sealed record ConstantRoot(string ResponseName, string Json) : RootStep(ResponseName);

/// <summary>Answered outside the store; its JSON comes with the request.</summary>
/// <param name="ResponseName">Its alias or name.</param>
/// <param name="Index">Its place among <see cref="Plan.Externals"/>.</param>
/// <param name="Cost">What it costs.</param>
public sealed record ExternalRoot(string ResponseName, int Index, long Cost) : RootStep(ResponseName);

/// <summary>A field of <c>about</c>.</summary>
/// <param name="ResponseName">Its alias or name.</param>
/// <param name="Member">Which field.</param>
/// <param name="Counts">What is read of each count; empty of any other field.</param>
public sealed record AboutField(string ResponseName, AboutMember Member, IReadOnlyList<PlainField<TypeCountMember>> Counts);
