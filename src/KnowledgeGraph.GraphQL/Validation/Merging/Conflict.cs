using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Validation.Limits;
using KnowledgeGraph.GraphQL.Validation.Visiting;

namespace KnowledgeGraph.GraphQL.Validation.Merging;

/// <summary>Says why two fields cannot be merged, and where they meet.</summary>
internal static class Conflict
{
    /// <summary>Most levels that a message tells.</summary>
    private const int MaxLevels = ValidationErrors.MaxLocations / 2;

    /// <summary>Reports that two fields of one group differ.</summary>
    /// <param name="context">Where to.</param>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <param name="reason">In what they differ.</param>
    public static void Report(ValidationContext context, MergeMember left, MergeMember right, string reason)
    {
        var name = left.Field.Node.ResponseName;
        List<FieldNode> leftNodes = [left.Field.Node];
        List<FieldNode> rightNodes = [right.Field.Node];
        // Up to the level at which both come from the same field: there they stand side by side.
        while (left.Origin is { } above && right.Origin is { } beside && above.Field != beside.Field && leftNodes.Count < MaxLevels)
        {
            reason = $"subfields \"{name}\" conflict because {reason}";
            (left, right) = (above, beside);
            name = left.Field.Node.ResponseName;
            leftNodes.Insert(0, left.Field.Node);
            rightNodes.Insert(0, right.Field.Node);
        }

        context.Report(
            $"Fields \"{name}\" conflict because {reason}. Use different aliases on the fields to fetch both if this was intentional.",
            leftNodes.Concat(rightNodes));
    }
}
