using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Responses;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// Executes selection sets and fields (specification sections 6.3 and 6.4).
///
///   fields of a set ──resolve──► internal values ──ValueCompleter──► response values, sets below again
///
/// A result of <see cref="Failed"/> says: an error was reported, and null stands here. A field that may be null turns it
/// into null; one that may not passes it up (specification section 6.4.4).
/// </summary>
internal sealed class SelectionExecutor
{
    public static readonly object Failed = new();
    private readonly OperationRun _run;
    private readonly ValueCompleter _completer;

    public SelectionExecutor(OperationRun run)
    {
        _run = run;
        _completer = new ValueCompleter(_run, this);
    }

    /// <summary>A <see cref="ResponseMap"/>, or <see cref="Failed"/>.</summary>
    [SuppressMessage("Reliability", "CA2012", Justification = "Fields run side by side; each is awaited exactly once.")]
    public async ValueTask<object?> ExecuteAsync(
        IReadOnlyList<FieldGroup> fields, ObjectType type, object? parent, ResponsePath? path, int depth, bool serial)
    {
        // A deep response continues on a fresh stack instead of overflowing this one.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) await Task.Yield();

        var definitions = new FieldDefinition?[fields.Count];
        var pending = new ValueTask<object?>[fields.Count];
        var known = 0;
        for (var i = 0; i < fields.Count; i++)
        {
            if ((definitions[i] = _run.Request.Schema.GetField(type, fields[i].First.Name.Value)) is not { } definition) continue;
            known++;
            pending[i] = ExecuteFieldAsync(definition, fields[i], type, parent, ResponsePath.Of(path, fields[i].ResponseName), depth);
            if (serial) pending[i] = new(await pending[i]);
        }

        // Every field is awaited, also after a failure: none may run on once the response is made.
        var entries = new KeyValuePair<string, object?>[known];
        var failed = false;
        for (int i = 0, next = 0; i < pending.Length; i++)
        {
            if (definitions[i] is null) continue;
            var value = await pending[i];
            failed |= ReferenceEquals(value, Failed);
            entries[next++] = new(fields[i].ResponseName, value);
        }

        return failed ? Failed : new ResponseMap(entries);
    }

    private async ValueTask<object?> ExecuteFieldAsync(
        FieldDefinition definition, FieldGroup field, ObjectType parentType, object? parent, ResponsePath path, int depth)
    {
        object? value;
        try
        {
            _run.Request.CancellationToken.ThrowIfCancellationRequested();
            var resolved = await ((definition as ResolvedField)?.Resolver ?? DefaultResolver.Resolve)(Context(definition, field, parentType, parent, path));
            value = await _completer.CompleteAsync(resolved, definition.Type, definition, field, parentType, path, depth + 1);
        }
        catch (OperationCanceledException) when (_run.Request.CancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            _completer.Report(exception, path, field);
            value = Failed;
        }

        return ReferenceEquals(value, Failed) && !definition.Type.IsNonNull ? null : value;
    }

    private FieldContext Context(FieldDefinition definition, FieldGroup field, ObjectType parentType, object? parent, ResponsePath path) => new()
    {
        Schema = _run.Request.Schema,
        Parent = parent,
        ParentType = parentType,
        Field = definition,
        Arguments = ArgumentCoercion.CoerceArguments(definition, field.First, _run.Variables),
        Path = path,
        Operation = _run.Operation,
        Context = _run.Request.Context,
    };
}
