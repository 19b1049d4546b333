using KnowledgeGraph.Model;

namespace KnowledgeGraph.Evidence.Statements;

/// <summary>Finds the field that a value statement is about.</summary>
/// <param name="model">The model.</param>
/// <param name="labelOf">The label of a node, null for an unknown one.</param>
internal sealed class StatedProperties(GraphModel model, Func<string, string?> labelOf)
{
    /// <summary>The field of the subject's type, null where either is unknown.</summary>
    public Property? Find(string subjectId, string predicate) =>
        labelOf(subjectId) is { } label && model.NodeTypesByLabel.TryGetValue(label, out var type)
            ? type.Properties.GetValueOrDefault(predicate)
            : null;
}
