using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Responses;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Query.Turns;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Query.Asking;

/// <summary>
/// Answers plans that have root fields of owners:
/// <code>
/// owners ──► values with nodes and relationships as ids ──► look-ups and all other root fields, one round trip ──► values filled
/// </code>
/// What the store no longer has then is asked for once more. As many owners whose work is short work at a time as there are processors, beside them
/// as many whose work is long, on threads that give way (<see cref="RootWork"/>).
/// </summary>
/// <param name="limits">How long it may take, and how large an answer may be.</param>
/// <param name="time">The clock.</param>
/// <param name="onFault">Is told of faults of ours.</param>
internal sealed class Asker(QueryLimits limits, TimeProvider time, Action<Exception>? onFault)
{
    private const int FirstBytes = 16 * 1024;
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly TurnQueue _short = new(Environment.ProcessorCount);
    private readonly TurnQueue _long = new(Environment.ProcessorCount);

    /// <summary>Writes <c>{"data":…</c>, or <c>{"errors":[…],"data":…</c> where an owner failed; the object stays open.</summary>
    /// <param name="plan">The plan with its values.</param>
    /// <param name="run">Runs it in the store.</param>
    /// <param name="output">Takes the answer.</param>
    /// <param name="cancellation">The caller gives up.</param>
    /// <returns>The first error; null without one.</returns>
    /// <exception cref="GraphQLException">The time is over, or the store refused.</exception>
    public async ValueTask<ErrorCode?> AnswerAsync(
        BoundPlan plan, Func<BoundPlan, LimitedBuffer, CancellationToken, ValueTask> run, LimitedBuffer output, CancellationToken cancellation)
    {
        using var deadline = new Deadline(limits.Timeout, time, cancellation);
        using var written = new LimitedBuffer(FirstBytes, limits.MaxResponseBytes);
        var answers = new AskedAnswer?[plan.Plan.Asked.Count];
        try
        {
            for (var isLast = false; ; isLast = true)
            {
                for (var i = 0; i < answers.Length; i++) answers[i] ??= await AskAsync(plan, i, deadline.Token);
                foreach (var answer in answers) answer!.Bind(plan);
                written.Clear();
                await run(plan, written, deadline.Token);
                var found = LookedUp.Read(plan.Plan, written.WrittenMemory);
                if (Drop(answers, found, isLast)) return Write(answers!, found, output);
            }
        }
        catch (OperationCanceledException) when (deadline.IsOver)
        {
            throw limits.TimedOut();
        }
        finally
        {
            foreach (var answer in answers) answer?.Dispose();
        }
    }

    // Those that name what has gone meanwhile are asked for anew; the second time they fail.
    private static bool Drop(AskedAnswer?[] answers, LookedUp found, bool isLast)
    {
        var areFilled = true;
        for (var i = 0; i < answers.Length; i++)
        {
            var answer = answers[i]!;
            if (answer.IsFilledBy(found)) continue;
            answer.Dispose();
            answers[i] = isLast ? Failure(answer.Root, ErrorCode.StoreUnavailable, "The graph changes faster than this can be answered. Try again.") : null;
            areFilled &= isLast;
        }
        return areFilled;
    }

    private async ValueTask<AskedAnswer> AskAsync(BoundPlan plan, int number, CancellationToken cancellation)
    {
        var root = plan.Plan.Asked[number];
        var turns = root.Owner.Work switch
        {
            RootWork.Short => _short,
            RootWork.Long => _long,
            RootWork.Shared => null,
        };
        if (turns is not null) await turns.TakeAsync(had: number, cancellation);
        try
        {
            return root.Owner.Work == RootWork.Long
                ? await YieldingScheduler.Questions.RunAsync(() => AskAsync(plan, root, cancellation), cancellation)
                : await AskAsync(plan, root, cancellation);
        }
        finally
        {
            turns?.Give();
        }
    }

    private async Task<AskedAnswer> AskAsync(BoundPlan plan, AskedRoot root, CancellationToken cancellation)
    {
        try
        {
            var validAt = root.Scope.ValidAt is { } date ? (IntervalValue?)plan[date] : null;
            var then = root.Scope.Then is { } was ? plan.MomentOf(was) : null;
            var selected = root.Field.Of(plan);
            var value = await root.Owner.AnswerAsync(new RootCall(selected, validAt, root.Scope.IsDatedOnly, then), cancellation);
            var answer = AskedAnswer.Into(root, limits.MaxResponseBytes);
            new AskedWriter(answer).Write(root.Field, selected, value);
            return answer;
        }
        catch (GraphQLException refusal)
        {
            return Failure(root, refusal.Errors[0].Code, refusal.Errors[0].Message);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            onFault?.Invoke(fault);
            return Failure(root, ErrorCode.Internal, "The server failed to answer this field. Its log tells why; it may be asked for again.");
        }
    }

    private static AskedAnswer Failure(AskedRoot root, ErrorCode code, string message) =>
        AskedAnswer.Failed(root, new GraphQLError(code, message, [root.At.Group.First.Location.ToSourceLocation()], root.At.Path));

    private static ErrorCode? Write(AskedAnswer[] answers, LookedUp found, LimitedBuffer output)
    {
        GraphQLError[] errors = [.. answers.Select(answer => answer.Error).OfType<GraphQLError>()];
        output.WriteByte((byte)'{');
        if (errors.Length > 0)
        {
            output.Write("\"errors\":"u8);
            using (var json = new Utf8JsonWriter(output, Readable)) ErrorWriter.WriteAll(json, errors);
            output.WriteByte((byte)',');
        }

        output.Write("\"data\":{"u8);
        var rest = found.Roots;
        for (var at = rest.IndexOf(AskedRoot.Mark); at >= 0; at = rest.IndexOf(AskedRoot.Mark))
        {
            output.Write(rest[..at]);
            answers[rest[at + 1]].Write(found, output);
            rest = rest[(at + 2)..];
        }
        output.Write(rest);
        return errors.Length > 0 ? errors[0].Code : null;
    }
}
