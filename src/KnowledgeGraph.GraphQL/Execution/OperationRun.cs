using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>What the fields of one running operation share: its request, its errors, and which fields were collected.</summary>
internal sealed class OperationRun(
    ExecutionRequest request, OperationDefinitionNode operation, VariableValues variables, FieldCollector collector)
{
    private readonly Lock _gate = new();
    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<(FieldGroup, NamedType), IReadOnlyList<FieldGroup>> _subfields = [];

    public ExecutionRequest Request => request;

    public OperationDefinitionNode Operation => operation;

    public VariableValues Variables => variables;

    public IReadOnlyList<GraphQLError> Errors
    {
        get
        {
            lock (_gate) return [.. _errors];
        }
    }

    /// <summary>The fields below a field, collected once for each runtime type however long the list is.</summary>
    public IReadOnlyList<FieldGroup> Subfields(FieldGroup field, ObjectType type)
    {
        lock (_gate)
        {
            if (!_subfields.TryGetValue((field, type), out var found))
            {
                _subfields[(field, type)] = found = collector.CollectSubfields(type, field);
            }

            return found;
        }
    }

    /// <summary>Notes an error of a field, at its path and selections unless it has a place of its own.</summary>
    public void Report(GraphQLError error, ResponsePath path, FieldGroup field)
    {
        lock (_gate)
        {
            if (_errors.Count > request.Limits.MaxErrors) return;
            if (_errors.Count == request.Limits.MaxErrors)
            {
                error = new GraphQLError(
                    ErrorCode.LimitExceeded, $"More fields failed than the limit MaxErrors of {request.Limits.MaxErrors}; further errors are not reported.");
            }

            _errors.Add(error.WithPath(path, [.. field.Nodes.Where(node => node.Location.Line > 0).Select(node => node.Location.ToSourceLocation())]));
        }
    }
}
