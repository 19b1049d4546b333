using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.HostileInput;

/// <summary>Introspection that multiplies itself: by loops, by chains, by aliases of lists within lists.</summary>
[Trait("Category", "transport")]
public class HostileIntrospectionTests(SeededServer seeded)
{
    private readonly ServerProcess _server = seeded.Process;

    public static TheoryData<string, string> Refused => new()
    {
        { "three lists within one another", "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }" },
        { "three lists by fragments",
            "{ __schema { types { ...F } } } fragment F on __Type { fields { type { ...G } } } fragment G on __Type { fields { type { inputFields { name } } } }" },
        { "three lists by inline fragments",
            "{ __schema { types { ... { fields { type { ... on __Type { fields { type { ... { possibleTypes { name } } } } } } } } } } }" },
        { "ten ofType in a row", $"{{ __type(name: \"Query\") {{ fields {{ type {{ {Repeat("ofType { ", 10)}name {Repeat("} ", 10)}}} }} }} }}" },
        { "a hundred ofType in fragments",
            $"{{ __type(name: \"Query\") {{ ...F0 }} }} {string.Join(' ', Enumerable.Range(0, 30).Select(i => $"fragment F{i} on __Type {{ ofType {{ {(i == 29 ? "name" : $"...F{i + 1}")} }} }}"))}" },
        { "four hundred times lists within lists",
            $"{{ {string.Join(' ', Enumerable.Range(0, 400).Select(i => $"a{i}: __schema {{ types {{ fields {{ type {{ fields {{ name }} }} }} }} }}"))} }}" },
        { "four hundred times lists within lists, in asOf",
            $"{{ asOf(valid: \"2022\") {{ {string.Join(' ', Enumerable.Range(0, 400).Select(i => $"a{i}: __schema {{ types {{ fields {{ type {{ fields {{ name }} }} }} }} }}"))} }} }}" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_multiplies_itself_is_refused_before_it_runs(string what, string document)
    {
        var answer = await _server.AskAsync(document);

        Assert.Equal(422, answer.Status);
        Assert.True(answer.Codes[0] is "LIMIT_EXCEEDED" or "COST_EXCEEDED", $"{what}: {answer.Text}");
        await _server.StillAnswersAsync();
    }

    [Theory]
    [InlineData("{ __schema { types { name fields { name type { name fields { name } } } } } }")]
    [InlineData("{ __type(name: \"Nothing\") { name } }")]
    [InlineData("{ __type(name: \"\") { name } }")]
    public async Task What_people_ask_is_answered(string document) => Assert.Equal(200, (await _server.AskAsync(document)).Status);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
