using System.Text.Json;
using HotChocolate.Features;
using HotChocolate.Text.Json;

namespace KnowledgeGraph.HotChocolate.Api;

/// <summary>A scalar of the API. HotChocolate lets any value pass, as it was written; the runner, which knows the scalar, refuses any other.</summary>
internal sealed class GraphScalar : ScalarType
{
    /// <summary>The scalar that SDL defines; HotChocolate reads its directives.</summary>
    public GraphScalar(ScalarTypeDefinitionNode node) : base(node.Name.Value) => Description = node.Description?.Value;

    /// <inheritdoc/>
    public override Type RuntimeType => typeof(IValueNode);

    /// <inheritdoc/>
    public override ScalarSerializationType SerializationType => ScalarSerializationType.Any;

    /// <inheritdoc/>
    protected override bool ApplySerializeAsToScalars => false;

    /// <inheritdoc/>
    public override object CoerceInputLiteral(IValueNode valueLiteral) => valueLiteral;

    /// <inheritdoc/>
    public override object CoerceInputValue(JsonElement inputValue, IFeatureProvider context) => InputValueToLiteral(inputValue, context);

    /// <inheritdoc/>
    public override IValueNode ValueToLiteral(object runtimeValue) => (IValueNode)runtimeValue;

    /// <inheritdoc/>
    public override void CoerceOutputValue(object runtimeValue, ResultElement resultValue) =>
        throw new NotSupportedException("The runner writes values of the graph.");
}
