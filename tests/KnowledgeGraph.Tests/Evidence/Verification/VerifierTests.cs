using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.Evidence.Verification;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Tests.Evidence.Verification;

public class VerifierTests
{
    private const string Text = "En 2022 el Banco del Norte\nganó 51,234 millones de euros. Ana Paz lo dirige desde mayo de 2021. El Banco creció.";

    [Theory]
    [InlineData("subject: company:n, predicate: people, object: human:p, span: Ana Paz lo dirige", null)]
    [InlineData("subject: company:n, predicate: people, object: human:p, span: lo dirige", "holds no name of 'human:p' (Ana Paz)")]
    [InlineData("subject: human:p, predicate: jobs, object: company:n, span: El Banco", null)]
    [InlineData("subject: human:p, predicate: jobs, object: company:n, span: lo dirige", "holds no name of 'company:n' (Banco del Norte, El Banco)")]
    [InlineData("subject: human:p, predicate: jobs, object: company:n, span: Banco del Norte", "nor the text before names 'human:p' (Ana Paz)")]
    [InlineData("subject: human:p, predicate: jobs, object: company:n, implied: true, span: Banco del Norte", null)]
    [InlineData("subject: human:p, predicate: jobs, object: company:n, implied: true, span: lo dirige", null)]
    [InlineData("subject: human:p, predicate: jobs, object: company:n, implied: true, span: En 2022", "holds no name of 'company:n'")]
    [InlineData("subject: figure:f, predicate: value, value: 51234000000, span: 51,234 millones de euros", null)]
    [InlineData("subject: figure:f, predicate: value, value: 51234000000, span: 51,234 millones", "holds the number 51234000000 without what it counts")]
    [InlineData("subject: figure:f, predicate: value, value: 51234, span: 51,234 millones de euros", "holds no number that reads as 51234")]
    [InlineData("subject: figure:f, predicate: value, value: 51234, span: 51,234 millones de euros", "Count the span again, mend the value, or mark")]
    [InlineData("subject: human:p, predicate: jobs, object: company:n, span: lo dirige", "Count the span again, add the name as an alias, or mark")]
    [InlineData("subject: company:n, predicate: founded, value: 2022, span: En 2022 el Banco del Norte", null)]
    [InlineData("subject: company:n, predicate: founded, value: 2021-05, span: mayo de 2021", null)]
    [InlineData("subject: company:n, predicate: founded, value: 2021-06, span: mayo de 2021", "does not name the date 2021-06")]
    [InlineData("subject: company:n, predicate: aliases, value: Norte, span: Banco del Norte", null)]
    [InlineData("subject: company:n, predicate: aliases, value: Sur, span: mayo de 2021", "holds no name of 'company:n'")]
    [InlineData("subject: company:n, predicate: kind, value: BANK, span: Banco del Norte", null)]
    [InlineData("subject: company:n, predicate: kind, value: BANK, span: En 2022", "nor the text before names 'company:n'")]
    [InlineData("subject: figure:f, predicate: value, value: 51234000000, span: 100 200", "ends after the text")]
    [InlineData("subject: doc:a, predicate: publisher, object: company:n, span: Banco del Norte", null)]
    [InlineData("subject: doc:a, predicate: publisher, object: company:n, span: lo dirige", "holds no name of 'company:n'")]
    [InlineData("subject: doc:a, predicate: publisher, object: company:n, implied: true, span: lo dirige", "holds no name of 'company:n'")]
    [InlineData("subject: figure:f, predicate: unit, value: about the year before, span: En 2022", "does not hold 'about the year before'")]
    [InlineData("subject: figure:f, predicate: remark, value: about the year before, span: En 2022", null)]
    public async Task A_statement_stands_where_its_span_says_or_one_line_names_it_its_document_and_the_remedy(string statement, string? fault)
    {
        using var run = new SeedRun();
        await LoadAsync(run, statement);

        var report = await VerifyAsync(run);

        if (fault is null)
        {
            Assert.Empty(report.Faults);
        }
        else
        {
            var line = Assert.Single(report.Faults).ToString();
            Assert.StartsWith("s1 (doc:a): ", line, StringComparison.Ordinal);
            Assert.Contains(fault, line, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', line);
        }
        Assert.Equal((1, 1), (report.CheckedSpans, report.Texts));
    }

    [Fact]
    public async Task Entities_that_share_an_identifier_are_named_and_no_fault()
    {
        using var run = new SeedRun();
        run.Write("a.yaml", """
            document: { id: doc:a, title: A, identifiers: [lei:3] }
            entities:
              - { id: company:b, type: Company, name: B, identifiers: [wikidata:Q1, lei:1] }
              - { id: company:a, type: Company, name: A, identifiers: [wikidata:Q1, lei:2] }
              - { id: human:h, type: Human, name: H, identifiers: [lei:3] }
            """);
        await run.LoadAsync();

        var report = await VerifyAsync(run);

        Assert.True(report.IsClean);
        Assert.Equal(
            [
                "lei:3: 2 entities have this identifier, doc:a, human:h. Are they one? If not, mend the identifier where it is wrong.",
                "wikidata:Q1: 2 entities have this identifier, company:a, company:b. Are they one? If not, mend the identifier where it is wrong.",
            ],
            report.Notices);
    }

    [Fact]
    public async Task Without_the_text_spans_are_left_unchecked()
    {
        using var run = new SeedRun();
        await LoadAsync(run, "subject: human:p, predicate: jobs, object: company:n, span: En 2022");

        var report = await new Verifier(run.Model, run.Store).RunAsync(texts: null, TestContext.Current.CancellationToken);

        Assert.True(report.IsClean);
        Assert.Equal(0, report.CheckedSpans);
    }

    [Fact]
    public async Task A_field_that_was_changed_past_its_statements_is_found()
    {
        using var run = new SeedRun();
        await LoadAsync(run, "subject: human:p, predicate: jobs, object: company:n");
        var node = run.Store.Node("company:n");
        run.Store.Apply(new GraphWrite
        {
            PutNodes = [node with { Properties = new Dictionary<string, Value>(node.Properties) { ["country"] = new TextValue("XX") } }],
        });

        var report = await VerifyAsync(run);

        Assert.Equal(
            "company:n: 'country' is \"XX\", the statements say absent. The store was changed past its statements: load the seed files into an empty one.",
            Assert.Single(report.Faults).ToString());
    }

    [Fact]
    public async Task A_relationship_that_was_changed_or_lost_or_added_past_its_statements_is_found()
    {
        using var run = new SeedRun();
        await LoadAsync(run, "subject: human:p, predicate: jobs, object: company:n");
        var job = Assert.Single(run.Store.Between("human:p", "WORKS_AT", "company:n"));
        var mention = Assert.Single(run.Store.Between("doc:a", "MENTIONS", "human:p"));
        run.Store.Apply(new GraphWrite
        {
            DeleteRelationships = [mention.Id],
            PutRelationships =
            [
                job with { Properties = new Dictionary<string, Value>(job.Properties) { ["confidence"] = new FloatValue(1) } },
                job with { Id = "rel:x" },
            ],
        });

        var faults = string.Join('\n', (await VerifyAsync(run)).Faults);

        Assert.Contains($"{job.Id}: 'confidence' of human:p -WORKS_AT-> company:n is 1, the statements say 0.9.", faults, StringComparison.Ordinal);
        Assert.Contains($"{mention.Id}: doc:a -MENTIONS-> human:p is not in the store, but the statements say so.", faults, StringComparison.Ordinal);
        Assert.Contains("rel:x: human:p -WORKS_AT-> company:n is in the store, but the statements do not say so.", faults, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("L’Oréal creció.", "L'Oréal", null)]
    [InlineData("L'Oréal creció.", "L’Oréal", null)]
    [InlineData("Coca\u2011Cola creció.", "Coca-Cola", null)]
    [InlineData("La Co\u00ADope\u00ADrativa creció.", "Cooperativa", null)]
    [InlineData("La \u2066ΕΛΛΑΣ\u2069 creció.", "Ελλάς", null)]
    [InlineData("Rocket 🚀 creció.", "Rocket 🚀", null)]
    [InlineData("Rocket 🚀 creció.", "Rocket 🍎", "holds no name")]
    [InlineData("がっこう。", "かっこう", "holds no name")]
    public async Task A_span_holds_a_name_as_typesetters_set_it_and_no_other(string text, string name, string? fault)
    {
        using var run = new SeedRun();
        File.WriteAllText(Path.Combine(run.Folder, "text.txt"), text);
        run.Write("a.yaml", $$"""
            document: { id: doc:a, title: A, sha256: {{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}} }
            entities:
              - { id: company:n, type: Company, name: "{{name}}", evidence: { name: [0, {{text.Length}}] } }
            """);
        await run.LoadAsync();

        var faults = string.Join('\n', (await VerifyAsync(run)).Faults);

        Assert.Equal(fault is not null, faults.Length > 0);
        Assert.Contains(fault ?? "", faults, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_node_that_was_changed_is_found()
    {
        using var run = new SeedRun();
        await LoadAsync(run, "subject: human:p, predicate: jobs, object: company:n");
        var node = run.Store.Node("s1");
        run.Store.Apply(new GraphWrite
        {
            PutNodes = [node with { Properties = new Dictionary<string, Value>(node.Properties) { ["documentId"] = new TextValue("doc:gone") } }],
        });

        var faults = string.Join('\n', (await VerifyAsync(run)).Faults);

        Assert.Contains("s1 (doc:gone): It is about 'doc:gone', which is not in the store.", faults, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relationships_without_evidence_are_passed_over_and_counted()
    {
        using var run = new SeedRun();
        await LoadAsync(run, "subject: human:p, predicate: jobs, object: company:n");
        run.Store.Apply(new GraphWrite
        {
            PutRelationships = [new RelationshipRecord("rel:g", "PART_OF", "company:n", "company:n", new Dictionary<string, Value>())],
        });

        var report = await VerifyAsync(run);

        Assert.True(report.IsClean);
        Assert.Equal(1, report.PassedOver);
    }

    private static async Task LoadAsync(SeedRun run, string statement)
    {
        var at = statement.IndexOf("span: ", StringComparison.Ordinal);
        if (at >= 0)
        {
            var quote = statement[(at + 6)..];
            var start = Text.IndexOf(quote, StringComparison.Ordinal);
            var span = start >= 0 ? $"[{start}, {start + quote.Length}]" : $"[{quote.Replace(" ", ", ", StringComparison.Ordinal)}]";
            statement = statement[..(at + 6)] + span;
        }
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
        File.WriteAllText(Path.Combine(run.Folder, "text.txt"), Text);
        run.Write("a.yaml", $$"""
            document: { id: doc:a, title: A, language: es, sha256: {{hash}} }
            entities:
              - { id: company:n, type: Company, name: Banco del Norte, aliases: [El Banco] }
              - { id: human:p, type: Human, name: Ana Paz }
              - { id: figure:f, type: Figure{{(statement.Contains("predicate: value", StringComparison.Ordinal) ? "" : ", value: 1")}} }
            statements:
              - { id: s1, {{statement}} }
            """);
        await run.LoadAsync();
    }

    private static Task<VerificationReport> VerifyAsync(SeedRun run)
    {
        var folder = TextFolder.Open(run.Folder, cancellation: TestContext.Current.CancellationToken);
        return new Verifier(run.Model, run.Store).RunAsync(new SourceTexts(folder, Store: null), TestContext.Current.CancellationToken);
    }
}
