using HotChocolate.Configuration;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Configurations;
using KnowledgeGraph.HotChocolate.Api;
using KnowledgeGraph.HotChocolate.Objects;
using KnowledgeGraph.HotChocolate.References;

namespace KnowledgeGraph.HotChocolate.Fields;

/// <summary>
/// Gives the API's fields their resolvers, which read what the runner answered, and fields of the server's own that lead into the graph
/// what follows a <see cref="GraphReference"/>. It comes when the server's extensions are merged: whatever they put in the way of a field of
/// the graph (a resolver, middleware, authorization) stays in the way.
/// </summary>
/// <param name="graph">The API.</param>
/// <param name="prices">What the fields cost.</param>
/// <param name="hosting">How it lives in the schema.</param>
internal sealed class GraphFields(GraphApi graph, FieldPrices prices, GraphHosting hosting) : TypeInterceptor
{
    private readonly ApiDocument _api = graph.Document;
    private readonly HashSet<Type> _directives = [];
    private readonly List<(ITypeCompletionContext Context, ObjectTypeConfiguration Type)> _types = [];
    private readonly Dictionary<string, OperationType> _roots = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    /// <exception cref="SchemaException">The server has a field of the same name.</exception>
    public override void OnAfterResolveRootType(
        ITypeCompletionContext completionContext, ObjectTypeConfiguration configuration, OperationType operationType)
    {
        _roots[configuration.Name] = operationType;
        if (_api.Roots.FirstOrDefault(root => root.Name.Value == operationType.ToString()) is not { } own) return;
        foreach (var field in RootFields.Of(own, configuration.Name, completionContext.DescriptorContext)
            .Where(field => !hosting.WithoutRootFields.Contains(field.Name)))
        {
            if (configuration.Fields.Any(other => other.Name == field.Name))
                throw Refused($"The graph and the server's '{configuration.Name}' both have a field '{field.Name}': rename the server's, "
                    + "or name it in GraphHosting.WithoutRootFields.");
            configuration.Fields.Add(field);
        }
    }

    /// <inheritdoc/>
    public override void OnAfterInitialize(ITypeDiscoveryContext discoveryContext, TypeSystemConfiguration configuration)
    {
        if (hosting.NodeTypes is null || discoveryContext.Type is not ObjectType || configuration is not ObjectTypeConfiguration type) return;
        if (!_api.NodeTypes.Contains(type.Name)) return;
        var descriptor = ObjectTypeDescriptor.From(discoveryContext.DescriptorContext, type);
        hosting.NodeTypes(descriptor);
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
        if (configuration is InterfaceTypeConfiguration shared && _api.FieldsOf(shared.Name) is not null)
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
        foreach (var field in type.Fields.Where(
            field => !field.IsIntrospectionField && field.Features.Get<GraphApi>() is null && LeadsIntoGraph(context, field)))
            field.MiddlewareConfigurations.Insert(0, new FieldMiddlewareConfiguration(ReferenceMiddleware.Create));
    }

    private static ObjectType? TypeOf(IResolverContext context, object value) =>
        value is GraphObject { TypeName: { } name } && context.Schema.Types.TryGetType<ObjectType>(name, out var type) ? type : null;

    private void Complete(ITypeCompletionContext context, ObjectTypeConfiguration type)
    {
        var root = _roots.TryGetValue(type.Name, out var kind) ? kind.ToString() : null;
        var own = _api.FieldsOf(root ?? type.Name);
        if (root is null && own is not null) type.IsOfType ??= (_, value) => value is GraphObject node && node.TypeName == type.Name;
        if (own is not null) DropUnknownDirectives(context, type);
        var marked = new List<ObjectFieldConfiguration>();
        foreach (var field in type.Fields.Where(field => !field.IsIntrospectionField))
        {
            if (own?.Contains(field.Name) != true || field is not { Resolver: null, PureResolver: null, BatchResolver: null, Member: null }) continue;
            marked.Add(field);
            field.Features.Set(graph);
            field.PureResolver = GraphValue.Read;
            field.Resolver = static one => new(GraphValue.Read(one));
        }

        if (own is not null) prices.Price(context.DescriptorContext, type, root is not null, marked);
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
        && type.NamedType() is { } named && (named.Kind == TypeKind.Union || (!named.IsLeafType() && _api.FieldsOf(named.Name) is not null));

    private static SchemaException Refused(string message) => new(SchemaErrorBuilder.New().SetMessage(message).Build());
}
