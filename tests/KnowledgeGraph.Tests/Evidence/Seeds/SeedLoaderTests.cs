using KnowledgeGraph.Evidence.Documents;
using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Tests.Evidence.Seeds;

public class SeedLoaderTests
{
    private const string First = """
        document: { id: doc:a, title: A, kind: REPORT, publisher: company:a, publishedOn: 2024-03-22, number: 539, language: es }
        entities:
          - { id: company:a, type: Company, name: { default: Norte, es: El Norte }, aliases: [N, No], kind: BANK, country: NO, code: 1869, listed: false,
              evidence: { name: [3, 8], aliases: [[10, 11], [12, 14]] } }
          - { id: human:h, type: Human, name: H }
          - { id: deal:d, type: Deal, name: D }
          - { id: figure:f, type: Figure, unit: dollar }
        statements:
          - { id: s1, subject: company:a, predicate: people, object: human:h, edge: { title: Head }, validFrom: 2022, confidence: 0.8,
              span: [1, 9], paraphrase: H heads Norte. }
          - { id: s2, subject: human:h, predicate: deals, object: deal:d, edge: { role: BUYER } }
          - { id: s3, subject: figure:f, predicate: value, value: 1800000000000 }
          - { id: s4, subject: figure:f, predicate: of, object: company:a, implied: true }

        """;

    private const string Second = """
        document: { id: doc:b, title: B, publishedOn: 2024-04-01 }
        entities:
          - { id: company:a, type: Company, name: Norte, kind: SHOP, confidence: 0.95 }
        statements:
          - { id: t1, subject: human:h, predicate: jobs, object: company:a, confidence: 0.5, validTo: 2023-06 }

        """;

    [Fact]
    public async Task Values_are_read_as_the_model_says_not_as_YAML_guesses()
    {
        using var run = await LoadedAsync();

        var company = run.Store.Node("company:a");

        Assert.Equal(
            """aliases=["N","No"] code="1869" country="NO" kind="BANK" listed=false name="Norte" """
                + """name_es="El Norte" updatedAt="2024-05-01T12:00:00Z" """.TrimEnd(),
            Show(company.Properties));
        Assert.Equal("1800000000000", run.Store.Node("figure:f").Properties["value"].ToString());
        Assert.Equal("\"539\"", run.Store.Node("doc:a").Properties["number"].ToString());
    }

    [Fact]
    public async Task A_statement_is_turned_to_the_start_of_its_relationship()
    {
        using var run = await LoadedAsync();

        var relationship = Assert.Single(run.Store.Between("human:h", "WORKS_AT", "company:a"));
        var statement = run.Store.Node("s1").Properties;

        Assert.Equal("""attestedOn=["2024-03-22"] confidence=0.8 since="2022" statements=["s1"] title="Head" """.TrimEnd(), Show(relationship.Properties));
        Assert.Equal("\"jobs\"", statement["predicate"].ToString());
        Assert.Equal("\"WORKS_AT\"", statement["kind"].ToString());
        Assert.Single(run.Store.Between("s1", Plumbing.Subject, "human:h"));
        Assert.Single(run.Store.Between("s1", Plumbing.Object, "company:a"));
        Assert.Single(run.Store.Between("s1", Plumbing.About, "human:h"));
        Assert.Single(run.Store.Between("s1", Plumbing.About, "company:a"));
        Assert.Single(run.Store.Between("s1", Plumbing.FromDocument, "doc:a"));
    }

    [Fact]
    public async Task A_text_of_a_relationship_is_kept_once_for_each_language_and_read_back_as_it_was()
    {
        const string File = """
            document: { id: doc:a, title: A }
            entities:
              - { id: company:a, type: Company, name: A }
              - { id: human:h, type: Human, name: H }
            statements:
              - { id: s1, subject: human:h, predicate: jobs, object: company:a, edge: { title: { default: Head, es: Jefe, EN: ~ }, tags: [b, a] } }
              - { id: s2, subject: human:h, predicate: jobs, object: company:a, edge: { title: { default: Head, en: Head }, grade: 2 } }
            """;
        using var run = new SeedRun();
        run.Write("a.yaml", File);
        await run.LoadAsync();

        var relationship = Assert.Single(run.Store.Between("human:h", "WORKS_AT", "company:a"));

        Assert.Equal(
            """confidence=0.9 grade=2 statements=["s1","s2"] tags=["b","a"] title="Head" title_en="Head" title_es="Jefe" """.TrimEnd(),
            Show(relationship.Properties));
        Assert.Equal("""{"tags":["b","a"],"title":"Head","title_es":"Jefe"}""", run.Store.Node("s1").Properties["edge"].ToString());
        Assert.True((await run.LoadAsync()).IsNothingNew);
    }

    [Fact]
    public async Task Identifiers_are_statements_of_their_documents_one_each_and_of_documents_their_own_field()
    {
        using var run = new SeedRun();
        run.Write("a.yaml", """
            document: { id: doc:a, title: A, identifiers: ["doi:10.1000/1"], numbers: COMMA_DECIMALS, kind: REGISTER }
            entities:
              - { id: company:a, type: Company, name: A, identifiers: [wikidata:Q42, lei:1] }
            """);
        run.Write("b.yaml", """
            document: { id: doc:b, title: B }
            entities:
              - { id: company:a, type: Company, identifiers: [wikidata:Q42, "doi:10.1/a:b"] }
            """);
        await run.LoadAsync();

        Assert.Equal("""["doi:10.1/a:b","lei:1","wikidata:Q42"]""", run.Store.Node("company:a").Properties["identifiers"].ToString());
        Assert.Equal("""["doi:10.1000/1"]""", run.Store.Node("doc:a").Properties["identifiers"].ToString());
        Assert.Equal("\"COMMA_DECIMALS\"", run.Store.Node("doc:a").Properties["numbers"].ToString());
        var statement = run.Store.Node(EvidenceIds.OfField("doc:b", "company:a", "identifiers", null, "\"wikidata:Q42\"")).Properties;
        Assert.Equal("\"wikidata:Q42\"", statement["value"].ToString());
    }

    [Fact]
    public async Task An_entitys_fields_are_statements_with_a_hash_as_id_and_the_span_that_evidence_gives()
    {
        using var run = await LoadedAsync();

        var name = run.Store.Node(EvidenceIds.OfField("doc:a", "company:a", "name", "ES", "\"El Norte\"")).Properties;
        var alias = run.Store.Node(EvidenceIds.OfField("doc:a", "company:a", "aliases", null, "\"No\"")).Properties;
        var kind = run.Store.Node(EvidenceIds.OfField("doc:a", "company:a", "kind", null, "\"BANK\"")).Properties;

        Assert.Equal(
            """confidence=0.9 documentId="doc:a" implied=false knownFrom="2024-05-01T12:00:00Z" language="ES" """
                + """negated=false periods=[{"from":1,"at":"2024-05-01T12:00:00Z"}] predicate="name" rank="NORMAL" recordedBy="seed" """
                + """spanEnd=8 spanStart=3 statedSubject="company:a" status="ACCEPTED" subjectId="company:a" subjectLabel="Company" value="El Norte" """.TrimEnd(),
            Show(name));
        Assert.Equal("12", alias["spanStart"].ToString());
        Assert.False(kind.ContainsKey("spanStart"));
    }

    [Fact]
    public async Task A_documents_publisher_is_an_implied_statement_of_it()
    {
        using var run = await LoadedAsync();

        var relationship = Assert.Single(run.Store.Between("doc:a", "PUBLISHED_BY", "company:a"));
        var statement = run.Store.Node(EvidenceIds.OfField("doc:a", "doc:a", "publisher", null, "company:a")).Properties;

        Assert.Equal("0.7", relationship.Properties["confidence"].ToString());
        Assert.Equal("true", statement["implied"].ToString());
    }

    [Fact]
    public async Task A_document_mentions_what_its_accepted_statements_are_about_and_cites_them()
    {
        using var run = await LoadedAsync();

        var human = Assert.Single(run.Store.Between("doc:a", Plumbing.Mentions, "human:h"));
        var deal = Assert.Single(run.Store.Between("doc:a", Plumbing.Mentions, "deal:d"));

        Assert.Equal(3, ((ListValue)human.Properties["statements"]).Items.Length);
        Assert.Contains("s2", deal.Properties["statements"].ToString(), StringComparison.Ordinal);
        Assert.Empty(run.Store.Between("doc:a", Plumbing.Mentions, "figure:f"));
    }

    [Fact]
    public async Task Loading_the_same_files_again_writes_nothing()
    {
        using var run = await LoadedAsync();
        run.Time.Advance(TimeSpan.FromDays(3));

        var again = await run.LoadAsync();

        Assert.True(again.IsNothingNew);
        Assert.Equal(1, run.Store.Current.ChangeNumber);
        Assert.Equal("2024-05-01T12:00:00Z", run.Store.Current.Meta(StoreSummary.LoadedAtKey));
    }

    [Fact]
    public async Task Two_documents_that_differ_give_two_statements_and_the_surer_one_shows()
    {
        using var run = await LoadedAsync();
        run.Time.Advance(TimeSpan.FromDays(1));
        run.Write("b.yaml", Second);

        var report = await run.LoadAsync();

        Assert.Equal(2, report.Change!.Number);
        Assert.Equal("\"SHOP\"", run.Store.Node("company:a").Properties["kind"].ToString());
        Assert.Equal("\"2024-05-02T12:00:00Z\"", run.Store.Node("company:a").Properties["updatedAt"].ToString());
        Assert.Equal("\"2024-05-01T12:00:00Z\"", run.Store.Node("human:h").Properties["updatedAt"].ToString());
        var job = Assert.Single(run.Store.Between("human:h", "WORKS_AT", "company:a"));
        Assert.Equal(
            """attestedOn=["2024-03-22","2024-04-01"] confidence=0.9 since="2022" statements=["s1","t1"] title="Head" until="2023-06" """.TrimEnd(),
            Show(job.Properties));
    }

    [Fact]
    public async Task One_load_and_two_loads_come_to_the_same_graph_but_for_the_numbers_of_the_changes()
    {
        using var once = new SeedRun();
        once.Write("a.yaml", First);
        once.Write("b.yaml", Second);
        await once.LoadAsync();
        using var twice = await LoadedAsync();
        twice.Write("b.yaml", Second);
        await twice.LoadAsync("b.yaml");

        Assert.Equal(Records(once.Store), Records(twice.Store));
    }

    [Fact]
    public async Task A_correction_closes_what_it_supersedes_and_takes_its_place()
    {
        using var run = await LoadedAsync();
        run.Time.Advance(TimeSpan.FromDays(1));
        run.Write("b.yaml", "document: doc:a\nstatements:\n  - { id: s1b, subject: human:h, predicate: jobs, object: "
            + "company:a, edge: { title: Deputy }, supersedes: s1 }\n");

        await run.LoadAsync();
        var old = run.Store.Node("s1").Properties;
        var again = await run.LoadAsync();

        Assert.Equal("\"Deputy\"", Assert.Single(run.Store.Between("human:h", "WORKS_AT", "company:a")).Properties["title"].ToString());
        Assert.Equal("\"2024-05-02T12:00:00Z\"", old["knownTo"].ToString());
        Assert.Equal("\"RETRACTED\"", old["status"].ToString());
        Assert.Equal("\"Superseded by 's1b'.\"", old["reason"].ToString());
        Assert.Single(run.Store.Between("s1b", Plumbing.Supersedes, "s1"));
        Assert.True(again.IsNothingNew);
        Assert.True((await run.LoadAsync("a.yaml")).IsNothingNew);
    }

    [Fact]
    public async Task A_proposed_correction_changes_nothing_yet()
    {
        using var run = await LoadedAsync();
        run.Write("b.yaml", "document: doc:a\nstatements:\n  - { id: s1b, subject: human:h, predicate: jobs, object: "
            + "company:a, edge: { title: Deputy }, supersedes: s1, status: PROPOSED }\n");

        await run.LoadAsync();

        Assert.Equal("\"Head\"", Assert.Single(run.Store.Between("human:h", "WORKS_AT", "company:a")).Properties["title"].ToString());
    }

    [Fact]
    public async Task A_statement_loaded_again_in_another_form_is_corrected_and_keeps_its_known_from()
    {
        using var run = await LoadedAsync();
        run.Time.Advance(TimeSpan.FromDays(1));
        run.Write("a.yaml", First.Replace("edge: { role: BUYER }", "edge: { role: SELLER }", StringComparison.Ordinal));

        await run.LoadAsync();

        Assert.Equal("\"SELLER\"", Assert.Single(run.Store.Between("human:h", "DEALS_IN", "deal:d")).Properties["role"].ToString());
        Assert.Equal("\"2024-05-01T12:00:00Z\"", run.Store.Node("s2").Properties["knownFrom"].ToString());
    }

    [Fact]
    public async Task When_a_document_gains_a_publisher_what_it_attests_is_weighed_anew()
    {
        using var run = await LoadedAsync();
        run.Write("b.yaml", Second);
        await run.LoadAsync();
        run.Write("b.yaml", Second.Replace("title: B", "title: B, publisher: company:a", StringComparison.Ordinal));

        await run.LoadAsync();

        Assert.Equal("0.8", Assert.Single(run.Store.Between("human:h", "WORKS_AT", "company:a")).Properties["confidence"].ToString());
    }

    [Fact]
    public async Task When_another_writer_is_faster_the_change_is_worked_out_anew()
    {
        using var run = new SeedRun();
        run.Write("a.yaml", First);
        var others = 2;
        run.Store.BeforeApply = () =>
        {
            if (others-- > 0) run.Store.Apply(new GraphWrite { PutNodes = [new NodeRecord($"deal:{others}", "Deal", new Dictionary<string, Value>())] });
        };

        var report = await run.LoadAsync();

        Assert.Equal(3, report.Change!.Number);
    }

    [Fact]
    public async Task The_report_counts_what_the_files_hold_and_progress_ends_at_the_total()
    {
        using var run = new SeedRun();
        run.Write("a.yaml", First);
        var heard = new Heard();

        var report = await new SeedLoader(run.Model, run.Store, run.Store, run.Time).LoadAsync([run.Folder], heard, TestContext.Current.CancellationToken);

        Assert.Equal((1, 4, 16, 4), (report.Documents, report.Entities, report.Statements, report.Relationships));
        Assert.Equal(new SeedProgress(SeedStage.Writing, 16, 16), heard.Reports[^1]);
    }

    [Fact]
    public async Task A_statement_is_read_back_as_it_was_written()
    {
        using var run = await LoadedAsync();
        var record = run.Store.Node("s1");

        var statement = StatementRecords.Read(run.Model, record, (_, _) => null);

        Assert.Equal(Show(record.Properties), Show(StatementRecords.Write(run.Model, statement).Properties));
        Assert.True(statement.IsTurned);
        Assert.Equal(("company:a", "human:h"), (statement.StatedSubjectId, statement.StatedObjectId));
        Assert.Equal(new TextValue("Head"), statement.Edge["title"]);
    }

    private static async Task<SeedRun> LoadedAsync()
    {
        var run = new SeedRun();
        run.Write("a.yaml", First);
        await run.LoadAsync();
        return run;
    }

    private static string Show(IReadOnlyDictionary<string, Value> properties) =>
        string.Join(' ', properties.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));

    private static IEnumerable<string> Records(MemoryStore store)
    {
        var graph = store.Current;
        return Enumerable.Range(0, graph.NodeLimit).Where(node => graph.LabelOf(node) >= 0).Select(graph.NodeRecord)
            .Select(node => $"{node.Id} {node.Label} {Show(node.Properties.Where(pair => pair.Key is not ("periods" or DocumentForms.Key)).ToDictionary())}")
            .Concat(Enumerable.Range(0, graph.RelationshipLimit).Where(number => graph.TypeOf(number) >= 0).Select(graph.RelationshipRecord)
                .Select(edge => $"{edge.Id} {edge.Type} {edge.From} {edge.To} {Show(edge.Properties)}"))
            .Order(StringComparer.Ordinal);
    }

    private sealed class Heard : IProgress<SeedProgress>
    {
        public List<SeedProgress> Reports { get; } = [];

        public void Report(SeedProgress value) => Reports.Add(value);
    }
}
