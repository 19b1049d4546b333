using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Query.Plans.Walks;
using KnowledgeGraph.Tests.Neo4j.QueryTexts;

namespace KnowledgeGraph.Tests.Query.Planning;

/// <summary>
/// Operation, plan, statements and answer side by side, in the folder Golden: beside the files of <see cref="GoldenOperation"/> NAME.plan,
/// NAME.cypher (what is sent to Neo4j, and the form of each parameter) and NAME.json.
/// </summary>
public class GoldenTests
{
    private const string InMemory = "// Nothing is sent: it asks of earlier times, and runs in memory.\n";
    private const string Folder = GoldenOperation.Folder;
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Operations => GoldenOperation.Names;

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Plan_statements_and_answer_are_as_recorded_and_KG_REWRITE_GOLDEN_1_rewrites_them(string name)
    {
        using var graph = await Answering.OverSeedAsync();
        var (document, given) = GoldenOperation.Named(name);
        var variables = given ?? "";

        var answer = JsonSerializer.Serialize(JsonDocument.Parse(await graph.AskAsync(document, variables)).RootElement, Readable) + "\n";

        var (plan, _) = Sent.PlanOf(graph.Model, graph.Schema, document, variables);
        Golden.Check($"{Folder}/{name}.plan", PlanText.Of(plan) + $"{plan.Blocks} block{(plan.Blocks == 1 ? "" : "s")}\n");
        Golden.Check($"{Folder}/{name}.cypher", plan.Thens.Count > 0 ? InMemory : Sent.By(graph.Model, document, variables).Recorded);
        Golden.Check($"{Folder}/{name}.json", answer);
    }
}
