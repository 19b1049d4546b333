using System.Buffers;
using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Tests.GraphQL;
using KnowledgeGraph.Tests.Query;
using Microsoft.FSharp.Core;

namespace KnowledgeGraph.Tests.Server.Fuzzing;

/// <summary>
/// Whatever is posted is answered: never by a fault of our own, never by none, on a stack of 256 KB. The cases follow from one seed, which
/// is printed; <c>KG_FUZZ_SEED</c> gives another, <c>KG_FUZZ_CASES</c> another number. A case that fails is cut down and printed.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_hundred_thousand_bodies_are_answered_without_one_fault()
    {
        var seed = ulong.Parse(Environment.GetEnvironmentVariable("KG_FUZZ_SEED") ?? "20261126", CultureInfo.InvariantCulture);
        var cases = int.Parse(Environment.GetEnvironmentVariable("KG_FUZZ_CASES") ?? "100000", CultureInfo.InvariantCulture);
        output.WriteLine($"KG_FUZZ_SEED={seed} KG_FUZZ_CASES={cases}");
        using var graph = await Answering.OverSeedAsync();
        var bodies = new FuzzCases();
        var outcomes = new Dictionary<string, int>(StringComparer.Ordinal);
        var arbitrary = Arb.ToArbitrary(Gen.Choose(0, int.MaxValue).Select(seed => bodies.Make(seed)), (FuzzCase body) => body.Smaller());
        var property = Prop.ForAll(arbitrary, body =>
        {
            var outcome = Answer(graph, body);
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        });
        var config = Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None)));

        SmallStack.Run(() =>
        {
            Check.One(config, property);
            return true;
        });

        foreach (var (outcome, count) in outcomes.OrderByDescending(entry => entry.Value)) output.WriteLine($"{count,7} {outcome}");
        // It would be of little use if all of it were refused at the door.
        foreach (var outcome in (string[])["data", "SYNTAX_ERROR", "VALIDATION_FAILED", "VARIABLE_INVALID",
            "INVALID_ARGUMENT", "INVALID_CURSOR", "LIMIT_EXCEEDED", "refused"])
            Assert.True(outcomes.GetValueOrDefault(outcome) >= cases / 5_000, $"There are too few cases of {outcome}.");
    }

    // What became of it: how it was refused at the door, data, or the code of its first error.
    private static string Answer(Answering graph, FuzzCase body)
    {
        var unescaped = new LimitedBuffer(1024 * 1024, "request");
        var written = new ArrayBufferWriter<byte>();
        if (JsonBody.Read(body.Body, unescaped, out var parameters) is { } refusal)
        {
            refusal.WriteTo(written);
            return JsonDocument.Parse(written.WrittenMemory).RootElement.TryGetProperty("errors", out _)
                ? "refused" : throw new InvalidOperationException("A refusal has no error.");
        }

        // It names a document by its hash or id, and there is none.
        if (parameters.Document is not { } document) return "refused";
        var request = new OperationRequest { Document = document, OperationName = parameters.OperationName, Variables = parameters.Variables };
        // A search may wait for the names of the graph.
        var outcome = graph.Runner.RunAsync(request, written, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        if (graph.Faults.Count > 0) throw new InvalidOperationException("A fault of our own.", Forgotten(graph.Faults));
        using var answer = JsonDocument.Parse(written.WrittenMemory, new JsonDocumentOptions { MaxDepth = 1_000 });
        if (outcome.IsComplete) return answer.RootElement.TryGetProperty("data", out _) ? "data" : throw new InvalidOperationException("There is no data.");
        return answer.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!;
    }

    // So that the smaller cases are judged by themselves.
    private static Exception Forgotten(List<Exception> faults)
    {
        var first = faults[0];
        faults.Clear();
        return first;
    }
}
