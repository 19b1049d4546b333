using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Responses;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Resolved values to response values (specification section 6.4.3).</summary>
internal sealed class ValueCompleter(OperationRun run, SelectionExecutor selections)
{
    /// <summary>The response value: null, a leaf, a list, a <see cref="ResponseMap"/>, or <see cref="SelectionExecutor.Failed"/>.</summary>
    public ValueTask<object?> CompleteAsync(
        object? value, GraphQLType type, FieldDefinition definition, FieldGroup field, ObjectType parentType, ResponsePath path, int depth)
    {
        if (value is null)
        {
            if (!type.IsNonNull) return default;
            return Fail($"Cannot return null for non-nullable field {parentType.Name}.{definition.Name}.", path, field);
        }

        // Leaves, of which a response mostly consists, complete without a state machine.
        switch (type.NullableType)
        {
            case LeafType leaf: return new(CompleteLeaf(value, leaf, path, field));
            case ListType list: return CompleteListAsync(value, list, definition, field, parentType, path, depth);
            case ObjectType single: return CompleteObjectAsync(value, single, field, path, depth);
            default: return CompleteAbstractAsync(value, (NamedType)type.NullableType, definition, field, parentType, path, depth);
        }
    }

    /// <summary>An exception as an error of the response: its own errors, or INTERNAL without any detail.</summary>
    public void Report(Exception exception, ResponsePath path, FieldGroup field)
    {
        if (exception is GraphQLException refusal)
        {
            foreach (var error in refusal.Errors) run.Report(error, path, field);
            return;
        }

        run.Request.OnInternalError?.Invoke(exception, path);
        run.Report(new GraphQLError(ErrorCode.Internal, $"The field {path} could not be answered: internal error."), path, field);
    }

    private object? CompleteLeaf(object value, LeafType type, ResponsePath path, FieldGroup field)
    {
        try
        {
            return type.Serialize(value);
        }
        catch (GraphQLException refusal)
        {
            // The request is not to blame for what a resolver returned.
            run.Report(new GraphQLError(ErrorCode.Internal, refusal.Errors[0].Message), path, field);
            return SelectionExecutor.Failed;
        }
    }

    [SuppressMessage("Reliability", "CA2012", Justification = "Items run side by side; each is awaited exactly once.")]
    private async ValueTask<object?> CompleteListAsync(
        object value, ListType type, FieldDefinition definition, FieldGroup field, ObjectType parentType, ResponsePath path, int depth)
    {
        if (value is not IEnumerable items || value is string or InputObject or IDictionary or IReadOnlyDictionary<string, object?>)
        {
            return await Fail($"Expected a list, but did not find one for field \"{parentType.Name}.{definition.Name}\".", path, field);
        }

        CheckDepth(depth);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) await Task.Yield();
        object?[] values = [.. items.Cast<object?>()];
        var pending = new ValueTask<object?>[values.Length];
        for (var i = 0; i < pending.Length; i++)
        {
            pending[i] = CompleteItemAsync(values[i], type.ItemType, definition, field, parentType, ResponsePath.Of(path, i), depth + 1);
        }

        var completed = new object?[pending.Length];
        var failed = false;
        for (var i = 0; i < completed.Length; i++)
        {
            completed[i] = await pending[i];
            failed |= ReferenceEquals(completed[i], SelectionExecutor.Failed);
        }

        return failed ? SelectionExecutor.Failed : completed;
    }

    private async ValueTask<object?> CompleteItemAsync(
        object? item, GraphQLType type, FieldDefinition definition, FieldGroup field, ObjectType parentType, ResponsePath path, int depth)
    {
        object? value;
        try
        {
            value = await CompleteAsync(item, type, definition, field, parentType, path, depth);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !run.Request.CancellationToken.IsCancellationRequested)
        {
            Report(exception, path, field);
            value = SelectionExecutor.Failed;
        }

        return ReferenceEquals(value, SelectionExecutor.Failed) && !type.IsNonNull ? null : value;
    }

    private ValueTask<object?> CompleteAbstractAsync(
        object value, NamedType type, FieldDefinition definition, FieldGroup field, ObjectType parentType, ResponsePath path, int depth)
    {
        var name = (value as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("__typename") as string;
        if (name is not null && run.Request.Schema.GetType(name) is ObjectType runtime && Schema.IsPossibleType(type, runtime))
        {
            return CompleteObjectAsync(value, runtime, field, path, depth);
        }

        var reason = name is null ? "the value does not say its type" : $"\"{name}\" is no possible type of it";
        return Fail(
            $"Abstract type \"{type}\" must resolve to an Object type at runtime for field \"{parentType.Name}.{definition.Name}\", but {reason}.",
            path,
            field);
    }

    private ValueTask<object?> CompleteObjectAsync(object value, ObjectType type, FieldGroup field, ResponsePath path, int depth)
    {
        CheckDepth(depth);
        return selections.ExecuteAsync(run.Subfields(field, type), type, value, path, depth, serial: false);
    }

    private void CheckDepth(int depth)
    {
        if (depth > run.Request.Limits.MaxResponseDepth)
        {
            throw new GraphQLException(
                ErrorCode.LimitExceeded, $"The response is nested deeper than the limit MaxResponseDepth of {run.Request.Limits.MaxResponseDepth} allows.");
        }
    }

    private ValueTask<object?> Fail(string message, ResponsePath path, FieldGroup field)
    {
        run.Report(new GraphQLError(ErrorCode.Internal, message), path, field);
        return new(SelectionExecutor.Failed);
    }
}
