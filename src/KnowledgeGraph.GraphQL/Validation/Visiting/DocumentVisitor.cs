using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Variables;

namespace KnowledgeGraph.GraphQL.Validation.Visiting;

/// <summary>
/// Walks a document once, in document order, and hands each node to all rules while <see cref="TypeInfo"/> says which
/// types hold there. Selection sets and values are walked with stacks on the heap, so no nesting can exhaust the
/// thread's own.
/// </summary>
internal sealed class DocumentVisitor(ValidationContext context, IReadOnlyList<ValidationRule> rules)
{
    private readonly TypeInfo _types = context.Types;
    private readonly VariableUses _variables = new(context.Fragments);
    private readonly Stack<(IReadOnlyList<SelectionNode> Selections, int Next, NamedType? Parent)> _open = new();
    private readonly ValueVisitor _values = new(context, rules);

    /// <summary>Walks the whole document.</summary>
    public void Visit()
    {
        foreach (var rule in rules) rule.EnterDocument(context.Document);
        foreach (var definition in context.Document.Definitions) Visit(definition);
        foreach (var operation in context.Fragments.Operations)
        {
            var uses = _variables.ReachedBy(operation);
            foreach (var rule in rules) rule.VariableUses((OperationDefinitionNode)operation.Definition, uses);
        }

        foreach (var rule in rules) rule.LeaveDocument(context.Document);
    }

    private void Visit(DefinitionNode definition)
    {
        _values.NoteUse = use => _variables.Add(definition, use);
        switch (definition)
        {
            case OperationDefinitionNode operation:
                Visit(operation);
                break;
            case FragmentDefinitionNode fragment:
                foreach (var rule in rules) rule.Fragment(fragment);
                VisitTypeName(fragment.TypeCondition);
                VisitDirectives(fragment.Directives, DirectiveLocation.FragmentDefinition);
                VisitSelections(fragment.SelectionSet, Composite(fragment.TypeCondition));
                break;
            default:
                foreach (var rule in rules) rule.TypeSystemDefinition(definition);
                break;
        }
    }

    private void Visit(OperationDefinitionNode operation)
    {
        foreach (var rule in rules) rule.Operation(operation);
        foreach (var variable in operation.VariableDefinitions) Visit(variable);
        VisitDirectives(operation.Directives, operation.Operation switch
        {
            OperationKind.Query => DirectiveLocation.Query,
            OperationKind.Mutation => DirectiveLocation.Mutation,
            OperationKind.Subscription => DirectiveLocation.Subscription,
        });
        VisitSelections(operation.SelectionSet, context.Schema.RootType(operation.Operation));
    }

    private void Visit(VariableDefinitionNode variable)
    {
        foreach (var rule in rules) rule.VariableDefinition(variable);
        VisitTypeName(variable.Type.NamedType);
        if (variable.DefaultValue is { } value)
        {
            var type = context.Schema.GetType(variable.Type);
            _values.Visit(value, new ValuePosition(type is { IsInput: true } ? type : null));
        }

        VisitDirectives(variable.Directives, DirectiveLocation.VariableDefinition);
    }

    private void VisitSelections(SelectionSetNode selections, NamedType? parent)
    {
        _open.Push((selections.Selections, 0, parent));
        while (_open.TryPop(out var top))
        {
            if (top.Next == top.Selections.Count) continue;
            _open.Push((top.Selections, top.Next + 1, top.Parent));
            _types.ParentType = top.Parent;
            switch (top.Selections[top.Next])
            {
                case FieldNode field:
                    Visit(field);
                    break;
                case InlineFragmentNode inline:
                    Visit(inline);
                    break;
                case FragmentSpreadNode spread:
                    foreach (var rule in rules) rule.FragmentSpread(spread);
                    VisitDirectives(spread.Directives, DirectiveLocation.FragmentSpread);
                    break;
            }
        }
    }

    private void Visit(FieldNode field)
    {
        _types.Field = _types.ParentType is { } parent ? context.Schema.GetField(parent, field.Name.Value) : null;
        foreach (var rule in rules) rule.Field(field);
        _values.VisitArguments(field.Arguments, _types.Field?.Arguments);
        VisitDirectives(field.Directives, DirectiveLocation.Field);
        if (field.SelectionSet is { } below) _open.Push((below.Selections, 0, Composite(_types.Field?.Type.Named)));
        _types.Field = null;
    }

    private void Visit(InlineFragmentNode inline)
    {
        foreach (var rule in rules) rule.InlineFragment(inline);
        if (inline.TypeCondition is { } condition) VisitTypeName(condition);
        VisitDirectives(inline.Directives, DirectiveLocation.InlineFragment);
        var parent = inline.TypeCondition is null ? _types.ParentType : Composite(inline.TypeCondition);
        _open.Push((inline.SelectionSet.Selections, 0, parent));
    }

    private void VisitDirectives(IReadOnlyList<DirectiveNode> directives, DirectiveLocation location)
    {
        if (directives.Count == 0) return;
        foreach (var rule in rules) rule.Directives(directives);
        _types.IsInDirective = true;
        foreach (var directive in directives)
        {
            _types.Directive = context.Schema.Directives.Find(directive.Name.Value);
            foreach (var rule in rules) rule.Directive(directive, location);
            _values.VisitArguments(directive.Arguments, _types.Directive?.Arguments);
        }

        _types.Directive = null;
        _types.IsInDirective = false;
    }

    private void VisitTypeName(NamedTypeNode type)
    {
        foreach (var rule in rules) rule.TypeName(type);
    }

    private NamedType? Composite(NamedTypeNode type) => Composite(context.Schema.GetType(type.Name.Value));

    private static NamedType? Composite(NamedType? type) => type is { IsComposite: true } ? type : null;
}
