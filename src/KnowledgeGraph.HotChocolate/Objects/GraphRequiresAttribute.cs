using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace KnowledgeGraph.HotChocolate.Objects;

/// <summary>Names the fields of the graph that a field of the server's own reads from its <see cref="GraphObject"/>.</summary>
/// <param name="fields">Fields without arguments and without fields below them, such as <c>name</c>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class GraphRequiresAttribute(params string[] fields) : ObjectFieldDescriptorAttribute
{
    /// <summary>The fields.</summary>
    public IReadOnlyList<string> Fields => fields;

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo? member) =>
        descriptor.RequiresGraph(fields);
}
