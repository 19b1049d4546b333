using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Variables;

/// <summary>
/// Literals of custom scalars may hold variables inside lists and objects; no value is known for them yet. What the
/// scalar is asked about is the literal with null in their place.
/// </summary>
internal static class VariableFree
{
    /// <summary>A copy of the literal without variables.</summary>
    /// <exception cref="GraphQLException">The literal is nested deeper than a scalar reads (LIMIT_EXCEEDED).</exception>
    public static ValueNode Of(ValueNode value, int depth = 0)
    {
        if (depth > UntypedValue.MaxDepth)
        {
            throw new GraphQLException(ErrorCode.LimitExceeded, $"A value is nested deeper than the limit MaxDepth of {UntypedValue.MaxDepth}.");
        }

        return value switch
        {
            VariableNode => new NullValueNode(value.Location),
            ListValueNode list => Of(list, depth),
            ObjectValueNode fields => Of(fields, depth),
            _ => value,
        };
    }

    // Loops, not queries: this recurses, and a query would lay several frames on the stack at each level.
    private static ListValueNode Of(ListValueNode list, int depth)
    {
        var items = new ValueNode[list.Values.Count];
        for (var i = 0; i < items.Length; i++) items[i] = Of(list.Values[i], depth + 1);
        return new ListValueNode(list.Location, items);
    }

    private static ObjectValueNode Of(ObjectValueNode given, int depth)
    {
        var fields = new ObjectFieldNode[given.Fields.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            var field = given.Fields[i];
            fields[i] = new ObjectFieldNode(field.Location, field.Name, Of(field.Value, depth + 1));
        }

        return new ObjectValueNode(given.Location, fields);
    }
}
