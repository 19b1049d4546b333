using HotChocolate.Configuration;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Configurations;
using KnowledgeGraph.HotChocolate.Objects;
using KnowledgeGraph.HotChocolate.References;

namespace KnowledgeGraph.HotChocolate.Api;

/// <summary>
/// Gives the API's fields their resolvers, which read what the runner answered, and fields of the server's own that lead into the graph
/// what follows a <see cref="GraphReference"/>. It comes when the server's extensions are merged: whatever they put in the way of a field of
/// the graph (a resolver, middleware, authorization) stays in the way.
/// </summary>
/// <param name="api">The API.</param>
/// <param name="prices">What the fields cost.</param>
/// <param name="maxIds">How many nodes one look-up by ids takes.</param>
/// <param name="nodeTypes">What the server says of each type of nodes; null for nothing.</param>
internal sealed class GraphFields(ApiDocument api, FieldPrices prices, int maxIds, Action<IObjectTypeDescriptor>? nodeTypes) : TypeInterceptor
{
    /// <summary>Whether a field is the API's, and by its resolver too: what an extension resolves itself is the server's.</summary>
    public static bool IsGraph(ObjectField field) => field.Features.Get<GraphFields>() is not null;

    /// <summary>Whether nothing stands before a field's value: HotChocolate keeps a pure resolver only where there is no middleware.</summary>
    public static bool IsPlain(ObjectField field) => IsGraph(field) && field.PureResolver is not null;

    private readonly HashSet<Type> _directives = [];
    private readonly List<(ITypeCompletionContext Context, ObjectTypeConfiguration Type)> _types = [];
    private readonly Dictionary<string, OperationType> _roots = new(StringComparer.Ordinal);

    /// <summary>The API.</summary>
    public ApiDocument Api => api;

    /// <summary>How many nodes one look-up by ids takes.</summary>
    public int MaxIds => maxIds;

    /// <inheritdoc/>
    /// <exception cref="SchemaException">The server has a field of the same name.</exception>
    public override void OnAfterResolveRootType(
        ITypeCompletionContext completionContext, ObjectTypeConfiguration configuration, OperationType operationType)
    {
        _roots[configuration.Name] = operationType;
        if (api.Roots.FirstOrDefault(root => root.Name.Value == operationType.ToString()) is not { } own) return;
        foreach (var field in RootFields.Of(own, configuration.Name, completionContext.DescriptorContext))
        {
            if (configuration.Fields.Any(other => other.Name == field.Name))
                throw Refused($"The graph and the server's '{configuration.Name}' both have a field '{field.Name}': rename the server's.");
            configuration.Fields.Add(field);
        }
    }

    /// <inheritdoc/>
    public override void OnAfterInitialize(ITypeDiscoveryContext discoveryContext, TypeSystemConfiguration configuration)
    {
        if (nodeTypes is null || discoveryContext.Type is not ObjectType || configuration is not ObjectTypeConfiguration type) return;
        if (!api.NodeTypes.Contains(type.Name)) return;
        var descriptor = ObjectTypeDescriptor.From(discoveryContext.DescriptorContext, type);
        nodeTypes(descriptor);
        descriptor.CreateConfiguration();
        // A type that SDL defines has only the directives of that SDL registered.
        foreach (var directive in type.Directives.Where(one => one.Value is not DirectiveNode)) _directives.Add(directive.Value.GetType());
    }

    /// <inheritdoc/>
    public override IEnumerable<TypeReference> RegisterMoreTypes(IReadOnlyCollection<ITypeDiscoveryContext> discoveryContexts)
    {
        foreach (var directive in _directives)
            yield return discoveryContexts.First().DescriptorContext.TypeInspector.GetTypeRef(typeof(DirectiveType<>).MakeGenericType(directive));
        _directives.Clear();
    }

    /// <inheritdoc/>
    public override void OnAfterCompleteName(ITypeCompletionContext completionContext, TypeSystemConfiguration configuration)
    {
        if (configuration is InterfaceTypeConfiguration shared && api.FieldsOf(shared.Name) is not null)
            shared.ResolveAbstractType ??= static (context, value) => TypeOf(context, value);
        if (completionContext.Type is ObjectType && configuration is ObjectTypeConfiguration type && !completionContext.IsIntrospectionType)
            _types.Add((completionContext, type));
    }

    /// <inheritdoc/>
    public override void OnAfterMergeTypeExtensions()
    {
        foreach (var (context, type) in _types) Complete(context, type);
        _types.Clear();
    }

    /// <inheritdoc/>
    public override void OnBeforeMakeExecutable(ITypeCompletionContext context, TypeSystemConfiguration configuration)
    {
        if (configuration is not ObjectTypeConfiguration type || context.IsIntrospectionType) return;
        foreach (var field in type.Fields.Where(field => !field.IsIntrospectionField && field.Features.Get<GraphFields>() is null && LeadsIntoGraph(context, field)))
            field.MiddlewareConfigurations.Insert(0, new FieldMiddlewareConfiguration(ReferenceMiddleware.Create));
    }

    private static ObjectType? TypeOf(IResolverContext context, object value) =>
        value is GraphObject { TypeName: { } name } && context.Schema.Types.TryGetType<ObjectType>(name, out var type) ? type : null;

    private void Complete(ITypeCompletionContext context, ObjectTypeConfiguration type)
    {
        var root = _roots.TryGetValue(type.Name, out var kind) ? kind.ToString() : null;
        var own = api.FieldsOf(root ?? type.Name);
        if (root is null && own is not null) type.IsOfType ??= (_, value) => value is GraphObject graph && graph.TypeName == type.Name;
        if (own is not null) DropUnknownDirectives(context, type);
        var graph = new List<ObjectFieldConfiguration>();
        foreach (var field in type.Fields.Where(field => !field.IsIntrospectionField))
        {
            if (own?.Contains(field.Name) != true || field is not { Resolver: null, PureResolver: null, BatchResolver: null, Member: null }) continue;
            graph.Add(field);
            field.Features.Set(this);
            field.PureResolver = GraphValue.Read;
            field.Resolver = static one => new(GraphValue.Read(one));
        }

        if (own is not null) prices.Price(context.DescriptorContext, type, root is not null, graph);
    }

    // Others mark fields of any type that is called PageInfo, by directives that they register for a PageInfo of HotChocolate's alone.
    private static void DropUnknownDirectives(ITypeCompletionContext context, ObjectTypeConfiguration type)
    {
        foreach (var field in type.Fields.Where(field => field.HasDirectives))
            foreach (var unknown in field.Directives.Where(one => one.Value is not DirectiveNode && !context.TryGetDirectiveType(one.Type, out _)).ToList())
                field.Directives.Remove(unknown);
    }

    private bool LeadsIntoGraph(ITypeCompletionContext context, ObjectFieldConfiguration field) =>
        field.Type is { } reference && context.TryGetType<IType>(reference, out var type)
        && type.NamedType() is { } named && (named.Kind == TypeKind.Union || (!named.IsLeafType() && api.FieldsOf(named.Name) is not null));

    private static SchemaException Refused(string message) => new(SchemaErrorBuilder.New().SetMessage(message).Build());
}
