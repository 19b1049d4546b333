using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.Query;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Planning;

namespace KnowledgeGraph.Tests.Query.Planning;

/// <summary>
/// Operation, plan and answer side by side, in the folder Golden: NAME.graphql (its first line may be
/// <c># Accept-Language: …</c>), NAME.variables.json where it has variables, NAME.plan and NAME.json.
/// </summary>
public class GoldenTests
{
    private const string Folder = "tests/KnowledgeGraph.Tests/Golden";
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Path.Combine(Requirement.RepositoryRoot(), Folder), "*.graphql").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Plan_and_answer_are_as_recorded_and_KG_REWRITE_GOLDEN_1_rewrites_them(string name)
    {
        using var graph = await Answering.OverSeedAsync();
        var document = Read($"{name}.graphql");
        var variables = File.Exists(Full($"{name}.variables.json")) ? Read($"{name}.variables.json") : "";
        var language = document.StartsWith("# Accept-Language: ", StringComparison.Ordinal) ? document[19..document.IndexOf('\n', StringComparison.Ordinal)] : null;

        var answer = JsonSerializer.Serialize(JsonDocument.Parse(await graph.AskAsync(document, variables, language)).RootElement, Readable) + "\n";

        Golden.Check($"{Folder}/{name}.plan", PlanOf(graph, document, variables, language));
        Golden.Check($"{Folder}/{name}.json", answer);
    }

    private static string PlanOf(Answering graph, string document, string variables, string? language)
    {
        var operation = new DocumentCache(graph.Schema, new QueryLimits()).Prepare(Encoding.UTF8.GetBytes(document)).Operation(null);
        using var json = JsonDocument.Parse(variables.Length == 0 ? "{}" : variables);
        var values = VariableCoercion.CoerceVariables(graph.Schema, operation.Node, json.RootElement).OrThrow();
        var plan = new PlanCache(graph.Model, graph.Schema, new QueryLimits()).Get(operation, values, LanguageChoice.Of(language, graph.Model.Languages));
        return PlanText.Of(plan) + $"{plan.Blocks} block{(plan.Blocks == 1 ? "" : "s")}\n";
    }

    private static string Read(string file) => File.ReadAllText(Full(file));

    private static string Full(string file) => Path.Combine(Requirement.RepositoryRoot(), Folder, file);
}
