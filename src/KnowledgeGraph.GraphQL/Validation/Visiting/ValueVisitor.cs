using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Variables;

namespace KnowledgeGraph.GraphQL.Validation.Visiting;

/// <summary>The part of the walk that goes through arguments and values, with the type expected at each.</summary>
internal sealed class ValueVisitor(ValidationContext context, IReadOnlyList<ValidationRule> rules)
{
    private readonly TypeInfo _types = context.Types;
    private readonly Stack<(ValueNode Value, ValuePosition Position)> _open = new();

    /// <summary>Called for each use of a variable.</summary>
    public Action<VariableUse> NoteUse { get; set; } = _ => { };

    /// <summary>Walks the arguments of a field or directive whose definitions are known or not.</summary>
    public void VisitArguments(IReadOnlyList<ArgumentNode> arguments, MemberMap<ArgumentDefinition>? definitions)
    {
        if (arguments.Count == 0) return;
        foreach (var rule in rules) rule.Arguments(arguments);
        foreach (var argument in arguments)
        {
            _types.Argument = definitions?.Find(argument.Name.Value);
            foreach (var rule in rules) rule.Argument(argument);
            Visit(argument.Value, ValuePosition.Of(_types.Argument));
        }

        _types.Argument = null;
    }

    /// <summary>Walks a value and all inside it, outer before inner, first before last.</summary>
    public void Visit(ValueNode root, ValuePosition position)
    {
        _open.Push((root, position));
        while (_open.TryPop(out var top))
        {
            _types.Value = top.Position;
            foreach (var rule in rules) rule.Value(top.Value);
            switch (top.Value)
            {
                case VariableNode variable:
                    NoteUse(new VariableUse(variable, top.Position));
                    break;
                case ListValueNode list:
                    for (var i = list.Values.Count - 1; i >= 0; i--) _open.Push((list.Values[i], top.Position.Items));
                    break;
                case ObjectValueNode fields:
                    var type = top.Position.ItemType as InputObjectType;
                    for (var i = fields.Fields.Count - 1; i >= 0; i--)
                    {
                        var field = fields.Fields[i];
                        _open.Push((field.Value, ValuePosition.Of(type?.Fields.Find(field.Name.Value), type)));
                    }

                    break;
            }
        }

        _types.Value = default;
    }
}
