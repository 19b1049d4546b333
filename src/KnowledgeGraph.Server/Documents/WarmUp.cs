using System.Buffers;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Operations;

namespace KnowledgeGraph.Server.Documents;

/// <summary>
/// Runs known documents once in the background, one after another, so that the store has planned them when they are asked for. Whoever waits
/// for an answer goes first. A document that fails is logged by its file and stops nothing.
/// </summary>
/// <param name="files">The documents, see <see cref="KnownDocument"/>.</param>
/// <param name="runner">Answers operations.</param>
/// <param name="log">Is told of failures and of the end.</param>
internal sealed class WarmUp(IReadOnlyList<string> files, IOperationRunner runner, ILogger log)
{
    private volatile int _done;
    private volatile int _failed;

    /// <summary>How far it has come, for the readiness of the server, which does not wait for it.</summary>
    public HealthPart Part()
    {
        var (done, failed) = (_done, _failed);
        if (done < files.Count) return new HealthPart("planning", IsOk: true, IsRequired: false, $"warming {done} of {files.Count}", Reason: null);
        var problem = failed == 0 ? null : $"{failed} of {files.Count} known documents failed. The log names each with its reason.";
        return HealthPart.Of("planning", isRequired: false, problem);
    }

    /// <summary>Runs all of them.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (files.Count == 0) return;
        var begun = TimeProvider.System.GetTimestamp();
        try
        {
            foreach (var file in files)
            {
                if (await FailureAsync(file, cancellation) is { } reason)
                {
                    _failed++;
                    log.LogWarning("The known document {File} failed: {Reason}", file, reason);
                }

                _done++;
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The server ends before it is warm.
            return;
        }

        log.LogInformation(
            "Ran {Done} known documents ahead in {Seconds} s; {Failed} failed.",
            _done, $"{TimeProvider.System.GetElapsedTime(begun).TotalSeconds:0.0}", _failed);
    }

    // Off the caller's thread, which has a server to start: an embedded store answers without ever waiting.
    private async Task<string?> FailureAsync(string file, CancellationToken cancellation)
    {
        await Task.Yield();
        KnownDocument document;
        try
        {
            document = KnownDocument.Read(file);
        }
        catch (Exception failure) when (failure is GraphQLException or IOException or UnauthorizedAccessException)
        {
            return failure.Message;
        }

        foreach (var operation in document.Operations)
        {
            if (await FailureAsync(document, operation, cancellation) is { } reason) return operation is null ? reason : $"{operation}: {reason}";
        }

        return null;
    }

    private async Task<string?> FailureAsync(KnownDocument document, string? operation, CancellationToken cancellation)
    {
        var answer = new ArrayBufferWriter<byte>();
        var request = new OperationRequest
        {
            Document = document.Text,
            Variables = document.Variables,
            OperationName = operation,
            IsQueriesOnly = true,
            IsWarmUp = true,
        };
        var outcome = await runner.RunAsync(request, answer, cancellation);
        if (outcome.Error is null) return null;
        using var json = JsonDocument.Parse(answer.WrittenMemory);
        return json.RootElement.GetProperty("errors")[0].GetProperty("message").GetString();
    }
}
