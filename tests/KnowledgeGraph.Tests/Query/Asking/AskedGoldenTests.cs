using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Query.Plans.Walks;
using KnowledgeGraph.Testing.Asking;
using KnowledgeGraph.Tests.Neo4j.QueryTexts;

namespace KnowledgeGraph.Tests.Query.Asking;

/// <summary>
/// Relationships that an owner names: operation, plan, statements and answer side by side, as those of the product's own roots are. The owner is
/// made up (<see cref="MadeLinks"/>), and so is the graph.
/// </summary>
public class AskedGoldenTests
{
    private const string Folder = $"{GoldenOperation.Folder}/{LinkedSailors.Folder}";
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Operations => [.. LinkedSailors.Operations];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Plan_statements_and_answer_are_as_recorded_and_KG_REWRITE_GOLDEN_1_rewrites_them(string name)
    {
        var owner = new MadeLinks(only: "SailsOn");
        using var graph = Answering.Over(LinkedSailors.Model, roots: [owner]);
        await graph.Store.ApplyAsync(LinkedSailors.Graph, TestContext.Current.CancellationToken);
        var document = LinkedSailors.Operation(name).Document;

        var answer = JsonSerializer.Serialize(JsonDocument.Parse(await graph.AskAsync(document)).RootElement, Readable) + "\n";

        var (plan, _) = Sent.PlanOf(graph.Model, graph.Schema, document, variables: "");
        Golden.Check($"{Folder}/{name}.plan", PlanText.Of(plan) + $"{plan.Blocks} block{(plan.Blocks == 1 ? "" : "s")}\n");
        Golden.Check($"{Folder}/{name}.cypher", Sent.By(graph.Model, document, roots: [owner]).Recorded);
        Golden.Check($"{Folder}/{name}.json", answer);
    }
}
