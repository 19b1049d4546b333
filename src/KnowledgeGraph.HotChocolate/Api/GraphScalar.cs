using HotChocolate.Language;

namespace KnowledgeGraph.HotChocolate.Api;

/// <summary>A scalar of the API. HotChocolate lets any value pass; the runner, which knows the scalar, refuses what is none of it.</summary>
internal sealed class GraphScalar : AnyType
{
    /// <summary>The scalar that SDL defines.</summary>
    public GraphScalar(ScalarTypeDefinitionNode node)
        : base(node.Name.Value, node.Description?.Value)
    {
        var url = node.Directives.FirstOrDefault(directive => directive.Name.Value == "specifiedBy")?.Arguments[0].Value;
        if (url is StringValueNode text) SpecifiedBy = new Uri(text.Value);
    }
}
