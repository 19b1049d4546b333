using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Configurations;

namespace KnowledgeGraph.HotChocolate.Api;

/// <summary>The root fields of the API, for the server's own root type whatever its name: an extension in SDL would have to know it.</summary>
internal static class RootFields
{
    /// <summary>The fields.</summary>
    /// <param name="root">The root type as the API has it.</param>
    /// <param name="name">The name of the server's.</param>
    /// <param name="context">The schema in the making.</param>
    public static IEnumerable<ObjectFieldConfiguration> Of(ObjectTypeDefinitionNode root, string name, IDescriptorContext context) =>
        root.Fields.Select(field =>
    {
        var descriptor = ObjectFieldDescriptor.New(context, field.Name.Value);
        descriptor.Type(Renamed(field.Type, root.Name.Value, name)).Description(field.Description?.Value);
        foreach (var directive in field.Directives) descriptor.Directive(directive.Name.Value, [.. directive.Arguments]);
        foreach (var argument in field.Arguments)
        {
            descriptor.Argument(argument.Name.Value, one =>
            {
                one.Type(argument.Type).Description(argument.Description?.Value);
                if (argument.DefaultValue is { } value) one.DefaultValue(value);
            });
        }

        return descriptor.CreateConfiguration();
    });

    // A field may lead to the root again, at another moment.
    private static ITypeNode Renamed(ITypeNode type, string from, string to) => type switch
    {
        NonNullTypeNode required => new NonNullTypeNode((INullableTypeNode)Renamed(required.Type, from, to)),
        NamedTypeNode named when named.Name.Value == from => new NamedTypeNode(to),
        _ => type,
    };
}
