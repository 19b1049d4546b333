using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.Evidence.Verification;
using KnowledgeGraph.Model.Loading;

namespace KnowledgeGraph.Tests.Evidence.Spans;

/// <summary>
/// The repository's own seed, broken in one place at a time: a load refuses it there and says what the text says, and so does a verification.
/// </summary>
public class BrokenSeedTests
{
    private const string Dialogue = "sme-dialogue-2023";
    private const string Release = "index-539";

    // File, the id that the place is of, what stands after it, what is put instead, and what the refusal says.
    private const string Table = """
        sme-dialogue-2023 | statement:sme-dialogue-2023-us-usmca-trade-2022-value | value: 1800000000000 | value: 1800000000 | which is 1800000000000
        sme-dialogue-2023 | statement:sme-dialogue-2023-us-usmca-trade-2022-value | value: 1800000000000 | value: 1800000 | which is 1800000000000
        sme-dialogue-2023 | statement:sme-dialogue-2023-us-usmca-trade-2022-value | value: 1800000000000 | value: -1800000000000 | which is 1800000000000
        sme-dialogue-2023 | statement:sme-dialogue-2023-us-usmca-trade-2022-value | value: 1800000000000 | value: 2022 | which is 1800000000000
        sme-dialogue-2023 | statement:sme-dialogue-2023-us-usmca-investment-value | value: 1000000000000 | value: 1000000000 | which is 1000000000000
        sme-dialogue-2023 | statement:sme-dialogue-2023-us-smes-exporting-to-canada-2021-value | value: 64000 | value: 64 | which is 64000
        sme-dialogue-2023 | statement:sme-dialogue-2023-us-smes-exporting-to-canada-2021-value | value: 64000 | value: 64000000 | which is 64000
        sme-dialogue-2023 | statement:sme-dialogue-2023-us-smes-exporting-to-canada-2021-value | value: 64000 | value: -64000 | which is 64000
        sme-dialogue-2023 | statement:sme-dialogue-2023-us-sme-exports-to-canada-2021-value | value: 53000000000 | value: 53000000 | which is 53000000000
        sme-dialogue-2023 | statement:sme-dialogue-2023-us-sme-exports-to-canada-2021-value | value: 53000000000 | value: 53000 | which is 53000000000
        sme-dialogue-2023 | statement:sme-dialogue-2023-us-smes-exporting-to-mexico-2021-value | value: 33000 | value: 33 | which is 33000
        sme-dialogue-2023 | statement:sme-dialogue-2023-us-sme-exports-to-mexico-2021-value | value: 65000000000 | value: 65000000000000 | which is 65000000000
        index-539 | statement:index-539-mexico-us-trade-value | value: 67084000000 | value: 67084000 | which is 67084000000
        index-539 | statement:index-539-mexico-us-trade-value | value: 67084000000 | value: 67084 | which is 67084000000
        index-539 | statement:index-539-mexico-us-trade-value | value: 67084000000 | value: 67084000000000 | which is 67084000000
        index-539 | statement:index-539-mexico-us-trade-value | value: 67084000000 | value: 67048000000 | which is 67084000000
        index-539 | statement:index-539-mexico-us-trade-value | value: 67084000000 | value: -67084000000 | which is 67084000000
        index-539 | statement:index-539-mexico-exports-to-us-value | value: 39874000000 | value: 39874000 | which is 39874000000
        index-539 | statement:index-539-mexico-imports-from-us-value | value: 27210000000 | value: 27210 | which is 27210000000
        index-539 | statement:index-539-mexico-trade-gains-value | value: 12700000000 | value: 12.7 | which is 12700000000
        index-539 | statement:index-539-mexico-trade-gains-value | value: 12700000000 | value: -12700000000 | which is 12700000000
        sme-dialogue-2023 | observation:us-usmca-trade-2022 | currency: USD | currency: EUR | the currency is EUR
        sme-dialogue-2023 | observation:us-sme-exports-to-canada-2021 | currency: USD | currency: GBP | the currency is GBP
        index-539 | observation:mexico-us-trade | currency: USD | currency: MXN | the currency is MXN
        index-539 | observation:mexico-exports-to-us | currency: USD | currency: CAD | which is USD
        sme-dialogue-2023 | observation:us-usmca-trade-2022 | unit: dollar | unit: euro | the unit is euro
        sme-dialogue-2023 | observation:us-usmca-investment | unit: dollar | unit: percent | the unit is percent
        sme-dialogue-2023 | observation:us-smes-exporting-to-canada-2021 | unit: enterprise | unit: dollar | which is no money
        sme-dialogue-2023 | observation:us-smes-exporting-to-canada-2021 | unit: enterprise | unit: percent | which is none
        index-539 | observation:mexico-us-trade | unit: dollar | unit: peso | the unit is peso
        index-539 | observation:mexico-imports-from-us | unit: dollar | unit: enterprise | the unit is enterprise
        sme-dialogue-2023 | observation:us-usmca-trade-2022 | precision: ABOUT | precision: EXACT | which is ABOUT
        sme-dialogue-2023 | observation:us-usmca-investment | precision: AT_LEAST | precision: EXACT | which is AT_LEAST
        sme-dialogue-2023 | observation:us-smes-exporting-to-canada-2021 | precision: AT_LEAST | precision: AT_MOST | which is AT_LEAST
        sme-dialogue-2023 | observation:us-sme-exports-to-canada-2021 | precision: AT_LEAST | precision: ABOUT | which is AT_LEAST
        sme-dialogue-2023 | observation:us-sme-exports-to-mexico-2021 | precision: AT_LEAST | precision: EXACT | which is AT_LEAST
        index-539 | observation:mexico-us-trade | precision: EXACT | precision: ABOUT | which is EXACT
        index-539 | observation:mexico-exports-to-us | precision: EXACT | precision: AT_LEAST | which is EXACT
        index-539 | observation:mexico-imports-from-us | precision: EXACT | precision: AT_MOST | which is EXACT
        sme-dialogue-2023 | event:sme-dialogue-2022 | heldOn: 2022 | heldOn: 2021 | it says '2022'
        sme-dialogue-2023 | event:sme-dialogue-2023 | heldOn: 2023-09-21 | heldOn: 2023-09-22 | does not name the date 2023-09-22
        sme-dialogue-2023 | event:sme-dialogue-2023 | heldOn: 2023-09-21 | heldOn: 2023-10-21 | does not name the date 2023-10-21
        sme-dialogue-2023 | observation:us-sme-exports-to-mexico-2021 | period: 2021 | period: 2020 | it says '2021'
        sme-dialogue-2023 | observation:us-usmca-trade-2022 | period: 2022 | period: 2022-03 | it says '2022'
        sme-dialogue-2023 | doc:sme-dialogue-2023 | publishedOn: 2023-09-21 | publishedOn: 2023-09-12 | its text is dated
        index-539 | doc:index-539 | publishedOn: 2024-03-22 | publishedOn: 2024-02-22 | its text is dated
        sme-dialogue-2023 | statement:sme-dialogue-2023-first-host | validFrom: 2022 | validFrom: 2021 | it says '2022'
        sme-dialogue-2023 | statement:sme-dialogue-2023-first-host | validTo: 2022 | validTo: 2023 | it says '2022'
        sme-dialogue-2023 | statement:sme-dialogue-2023-second-opener-white | validFrom: 2023-09-21 | validFrom: 2013-09-21 | validFrom is 2013-09-21
        sme-dialogue-2023 | statement:sme-dialogue-2023-second-opener-stewart | validTo: 2023-09-21 | validTo: 2024-09-21 | validTo is 2024-09-21
        sme-dialogue-2023 | statement:sme-dialogue-2023-ehmann-sba | Interina para Comercio | Interina para el Comercio | does not say the title
        sme-dialogue-2023 | statement:sme-dialogue-2023-white-ustr | Representante Comercial Adjunto | Representante Comercial | does not say the title
        sme-dialogue-2023 | statement:sme-dialogue-2023-encinas-ministry | es: Subsecretario | es: Secretario | does not say the title
        sme-dialogue-2023 | statement:sme-dialogue-2023-stewart-global-affairs | es: Viceministro | es: Ministro | does not say the title
        sme-dialogue-2023 | doc:sme-dialogue-2023 | Convocan al Segundo | Convocan al Tercer | much like it
        index-539 | doc:index-539 | refrenda compromiso de consolidar al sector | refrenda compromiso de impulsar al sector | much like it
        index-539 | statement:index-539-mexico-us-trade-value | span: [361, 405] | span: [411, 454] | holds no number that reads as 67084000000
        sme-dialogue-2023 | statement:sme-dialogue-2023-us-smes-exporting-to-canada-2021-value | span: [2833, 2868] | span: [2937, 2973] | which is 33000
        sme-dialogue-2023 | statement:sme-dialogue-2023-us-smes-exporting-to-canada-2021-value | span: [2833, 2868] | span: [2842, 2868] | cuts
        sme-dialogue-2023 | statement:sme-dialogue-2023-convener-sba | span: [1436, 1695] | span: [1897, 1959] | holds no name of 'org:sba'
        index-539 | statement:index-539-contact-nam | span: [1041, 1531] | span: [1542, 1589] | holds no name of 'org:nam'
        sme-dialogue-2023 | observation:us-usmca-trade-2022 | period: [2337, 2357] | period: [2800, 2831] | it says '2021'
        index-539 | observation:mexico-us-trade | precision: [379, 405] | precision: [444, 454] | whose precision it gives
        sme-dialogue-2023 | event:sme-dialogue-2022 | heldOn: [1925, 1959] | heldOn: [468, 536] | does not name the date 2022
        """;

    public static TheoryData<string> Rows => [.. Table.Split('\n')];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_broken_copy_is_refused_at_its_place_with_what_the_text_says(string row)
    {
        var texts = Texts();
        var (file, id, said) = Cells(row) is [var name, var anchor, _, _, var words] ? ($"{name}.yaml", anchor, words) : throw new FormatException(row);
        using var run = OwnSeed();
        var line = Break(run, row);

        var refused = await Assert.ThrowsAsync<SeedException>(() => LoadAsync(run, texts.Find));
        Assert.Equal(0, run.Store.Current.ChangeNumber);
        await LoadAsync(run, find: null);
        var report = await new Verifier(run.Model, run.Store).RunAsync(new SourceTexts(texts, Store: null), TestContext.Current.CancellationToken);

        var mistake = Assert.Single(refused.Mistakes, mistake => mistake.At.File.EndsWith("/" + file, StringComparison.Ordinal) && mistake.At.Line == line
            && mistake.Message.Contains(said, StringComparison.Ordinal));
        Assert.True(mistake.At.Column > 1, id);
        Assert.Contains(report.Faults, fault => fault.Message.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_that_a_text_contradicts_is_told_at_once()
    {
        var texts = Texts();
        using var run = OwnSeed();
        var broken = Table.Split('\n').Where((_, index) => index % 9 == 0).DistinctBy(row => Cells(row)[1])
            .Select(row => (File: Cells(row)[0], Line: Break(run, row), Said: Cells(row)[4])).ToList();

        var refused = await Assert.ThrowsAsync<SeedException>(() => LoadAsync(run, texts.Find));

        Assert.True(broken.Count >= 7);
        Assert.All(broken, one => Assert.Contains(refused.Mistakes, mistake => mistake.At.File.EndsWith($"/{one.File}.yaml", StringComparison.Ordinal)
            && mistake.At.Line == one.Line && mistake.Message.Contains(one.Said, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Dialogue, "numbers: COMMA_DECIMALS", "numbers: POINT_DECIMALS")]
    [InlineData(Release, "numbers: POINT_DECIMALS", "numbers: COMMA_DECIMALS")]
    public async Task A_document_that_is_said_to_write_numbers_otherwise_is_refused(string file, string right, string wrong)
    {
        var texts = Texts();
        using var run = OwnSeed();
        run.Write($"{file}.yaml", (await ReadAsync(run, file)).Replace(right, wrong, StringComparison.Ordinal));

        var refused = await Assert.ThrowsAsync<SeedException>(() => LoadAsync(run, texts.Find));

        Assert.True(refused.Mistakes.Count >= 4);
        Assert.All(refused.Mistakes, mistake => Assert.Contains("holds no number that reads as", mistake.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_seed_itself_has_no_fault_and_names_the_little_that_cannot_be_computed()
    {
        var texts = Texts();
        using var run = OwnSeed();

        var loaded = await LoadAsync(run, texts.Find);
        var report = await new Verifier(run.Model, run.Store).RunAsync(new SourceTexts(texts, Store: null), TestContext.Current.CancellationToken);

        Assert.Empty(report.Faults);
        Assert.Equal((2, report.CheckedSpans), (loaded.Texts, loaded.CheckedSpans));
        Assert.Equal(report.Unchecked.Select(fact => fact.Message).Order(), loaded.Unchecked.Select(fact => fact.Message).Order());
        Assert.True(loaded.Unchecked.Count <= 5, string.Join('\n', loaded.Unchecked));
    }

    private static TextFolder Texts() => TextFolder.Open(Requirement.SeedTexts(), cancellation: TestContext.Current.CancellationToken);

    private static string[] Cells(string row) => row.Split('|', StringSplitOptions.TrimEntries);

    // Puts what is wrong in the place of what is right, and gives the line of the id that it is told of.
    private static int Break(SeedRun run, string row)
    {
        var cells = Cells(row);
        var text = File.ReadAllText(Path.Combine(run.Folder, $"{cells[0]}.yaml"));
        var anchor = text.IndexOf($"id: {cells[1]}\n", StringComparison.Ordinal);
        Assert.True(anchor >= 0, cells[1]);
        var at = text.IndexOf(cells[2], anchor, StringComparison.Ordinal);
        Assert.True(at >= 0, cells[2]);
        run.Write($"{cells[0]}.yaml", text[..at] + cells[3] + text[(at + cells[2].Length)..]);
        return text[..anchor].Count(unit => unit == '\n') + 1;
    }

    private static Task<string> ReadAsync(SeedRun run, string file) =>
        File.ReadAllTextAsync(Path.Combine(run.Folder, $"{file}.yaml"), TestContext.Current.CancellationToken);

    private static Task<LoadReport> LoadAsync(SeedRun run, Func<string, string?>? find) =>
        new SeedLoader(run.Model, run.Store, run.Store, run.Time) { FindText = find }
            .LoadAsync([run.Folder], progress: null, TestContext.Current.CancellationToken);

    private static SeedRun OwnSeed()
    {
        var root = Requirement.RepositoryRoot();
        var run = new SeedRun(ModelLoader.LoadFolder(Path.Combine(root, "schema")));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "seed"))) File.Copy(file, Path.Combine(run.Folder, Path.GetFileName(file)));
        return run;
    }
}
