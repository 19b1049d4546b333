namespace KnowledgeGraph.Evidence.Writing;

/// <summary>A node would lack a field that the model requires.</summary>
/// <param name="NodeId">The node.</param>
/// <param name="TypeName">Its type.</param>
/// <param name="Field">The field.</param>
public sealed record MissingField(string NodeId, string TypeName, string Field);

/// <summary>A change would leave nodes without fields that the model requires; nothing was written.</summary>
public sealed class MissingFieldsException : Exception
{
    private const int Listed = 10;

    internal MissingFieldsException(IReadOnlyList<MissingField> fields)
        : base($"Required fields would be missing: {List(fields)}{(fields.Count > Listed ? ", …" : "")}. State them.") => Fields = fields;

    /// <summary>The fields, at least one.</summary>
    public IReadOnlyList<MissingField> Fields { get; }

    private static string List(IEnumerable<MissingField> fields) =>
        string.Join(", ", fields.Take(Listed).Select(field => $"{field.Field} of {field.TypeName} '{field.NodeId}'"));
}
