using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Model.Loading;

namespace KnowledgeGraph.Tests.Evidence.Spans;

/// <summary>Numbers with the fields that explain them, held against sentences of three languages as a load does it.</summary>
public class QuantityCheckTests
{
    private const string Schema = """
        type Figure @node {
          value: Decimal! @quantity(unit: "unit", currency: "currency", precision: "precision")
          unit: String
          currency: String
          precision: Precision
        }
        enum Precision { EXACT ABOUT AT_LEAST AT_MOST }
        enum Language { ES EN FR }
        """;

    // Language, the sentence with its span between « and », value, unit, currency, precision; right, or what is open (?) or wrong (!) about it.
    private const string Table = """
        en | Exports came to «$67.4 billion» in May. | 67400000000 dollar USD EXACT | ? which may be another one too
        en | Exports came to «US$67.4 billion» in May. | 67400000000 dollar USD EXACT | right
        en | Exports came to «US$67.4 billion» in May. | 67400000 dollar USD EXACT | ! which is 67400000000
        en | Exports came to «US$67.4 billion» in May. | 67400000000 dollar CAD EXACT | ! which is USD
        en | Exports came to «C$67.4 billion» in May. | 67400000000 dollar CAD EXACT | right
        en | Exports came to «67.4 billion Canadian dollars» in May. | 67400000000 dollar CAD EXACT | right
        en | Exports came to «67.4 billion dollars» in May. | 67400000000 dollar CAD EXACT | ? which may be another one too
        en | Exports came to «67.4 billion dollars» in May. | 67400000000 dollar EUR EXACT | ! the currency is EUR
        en | «Exports came to more than 67.4 billion» in May. | 67400000000 dollar USD AT_LEAST | ? in which money it is
        en | More than «64,000 small firms» export, 1.5 % more. | 64000 firm - AT_LEAST | right
        en | More than «64,000 small firms» export, 1.5 % more. | 64000 firm - EXACT | ! which is AT_LEAST
        en | More than «64,000 small firms» export, 1.5 % more. | 64000 firm - - | ? nothing states how exactly
        en | More than «64,000 small firms» export, 1.5 % more. | 64000 enterprise - AT_LEAST | ? cannot be computed
        en | More than «64,000 small firms» export, 1.5 % more. | 64000 dollar USD AT_LEAST | ! which is no money
        en | Exports «rose 3.2%» in May. | 3.2 percent - EXACT | right
        en | Exports «fell 3.2%» in May. | 3.2 percent - EXACT | ? whose sign is not certain
        en | Exports «fell 3.2%» in May. | -3.2 percent - EXACT | ? whose sign is not certain
        en | Growth was «−3.2%» in May. | 3.2 percent - EXACT | ! which is -3.2
        en | Growth was «−3.2%» in May. | -3.2 percent - EXACT | right
        en | Between «10 and 20 firms» came. | 10 firm - EXACT | ! range
        en | Between «10 and 20 firms» came. | 20 firm - AT_MOST | ? range
        en | Of «98 firms and 45 unions» many came. | 98 firm - EXACT | ? which of them is meant
        en | In «2023, 45 firms» came. | 45 firm - EXACT | right
        en | In «2023, 45 firms» came. | 2023 firm - EXACT | ! which is 45
        en | Two-thirds, or «2½ thousand firms», came. | 2500 firm - EXACT | ? cannot be read
        en | Sales of «39.5 and 27.2 million euros» were told. | 39500000 euro EUR EXACT | ? scale of a later number
        en | Sales of «39.5 and 27.2 million euros» were told. | 27200000 euro EUR EXACT | right
        es | Sumaron «67,084 millones de pesos» en mayo. Son 1,234.5 más. | 67084000000 peso MXN EXACT | right
        es | Sumaron «67,084 millones de pesos» en mayo. | 67084000000 peso MXN EXACT | ? 'numbers'
        es | Sumaron «67,084 millones de pesos» en mayo. | 67084 peso MXN EXACT | ! which is 67084000000 or 67084000
        es | Sumaron «67,084 millones de pesos» en mayo, 1,8 % más. | 67084000 peso MXN EXACT | right
        es | Sumaron «67,084 millones de pesos» en mayo, 1,8 % más. | 67084000000 peso MXN EXACT | ! which is 67084000
        es | Sumaron 67,084 «millones de pesos» en mayo. | 67084000000 peso MXN EXACT | ! cuts
        es | Se crearon hasta «1.500,5 toneladas» más. | 1500.5 tonelada - AT_MOST | right
        es | Se exportó un total de «2 billones de dólares» al año. | 2000000000000 dollar USD EXACT | right
        es | Se exportó un total de «2 billones de dólares» al año. | 2000000000 dollar USD EXACT | ! which is 2000000000000
        es | Se exportó un total de «2 billion dollars», dijo. | 2000000000 dollar USD EXACT | ? 'language'
        es | Asistieron «unas 300 empresas». | 300 empresa - ABOUT | right
        es | Asistieron «unas 300 empresas». | 300 empresa - EXACT | ! which is ABOUT
        es | Asistió «una empresa» más. | 1 empresa - EXACT | ? need not be a number
        es | Asistió «el 50 por ciento» de ellas. | 50 empresa - EXACT | ! the unit is empresa
        es | Son «5 puntos porcentuales» más. | 5 percentage point - EXACT | right
        fr | Les ventes ont atteint «67,1 Md€» en mai. | 67100000000 euro EUR EXACT | right
        fr | Les ventes ont atteint «67,1 Md€» en mai. | 67100000 euro EUR EXACT | ! which is 67100000000
        fr | Les ventes ont atteint «près de 2 billions d'euros» en mai, soit 3,5 % de plus. | 2000000000000 euro EUR ABOUT | right
        fr | Plus de «12 000 PME» exportent. | 12000 PME - AT_LEAST | right
        fr | Plus de «12 000 PME» exportent. | 12 PME - AT_LEAST | ! which is 12000
        fr | Une aide «de 10 à 20 M$ CA» est prévue. | 10000000 dollar CAD EXACT | ? range or a change
        fr | Le chiffre est en recul «de 3 %». | -3 percent - EXACT | ? whose sign is not certain
        -- | Some «2 billion people» came. | 2000000000 people - ABOUT | ? 'language'
        """;

    public static TheoryData<string> Rows => [.. Table.Split('\n')];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_number_is_refused_where_its_sentence_contradicts_it_and_named_where_it_cannot_be_computed(string row)
    {
        var cells = row.Split('|', StringSplitOptions.TrimEntries);
        var (text, start, end) = Marked(cells[1]);
        var claim = cells[2].Split(' ');
        var unit = string.Join(' ', claim[1..^2]);
        using var run = new SeedRun(ModelLoader.Load([("made-up.graphql", Schema)]));
        var (title, hash) = (text.Split(' ')[0], Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        run.Write("a.yaml", $$"""
            document: { id: doc:a, title: "{{title}}"{{Field("language", cells[0].Trim('-') is "" ? "-" : cells[0])}}, sha256: {{hash}} }
            entities:
              - { id: figure:f, type: Figure{{Field("unit", unit)}}{{Field("currency", claim[^2])}}{{Field("precision", claim[^1])}} }
            statements:
              - { id: s1, subject: figure:f, predicate: value, value: {{claim[0]}}, span: [{{start}}, {{end}}] }
            """);

        var (wrong, open) = await LoadAsync(run, text);

        var (expectedWrong, expectedOpen) = (cells[3].StartsWith('!'), cells[3].StartsWith('?'));
        Assert.True(expectedWrong == wrong.Length > 0, wrong + open);
        Assert.True(expectedOpen == open.Length > 0 || expectedWrong, open);
        if (expectedWrong || expectedOpen) Assert.Contains(cells[3][2..], wrong + open, StringComparison.Ordinal);
    }

    private static string Field(string name, string value) => value == "-" ? "" : $", {name}: {value}";

    private static (string Text, int Start, int End) Marked(string text)
    {
        var (start, end) = (text.IndexOf('«', StringComparison.Ordinal), text.IndexOf('»', StringComparison.Ordinal) - 1);
        return (text.Remove(end + 1, 1).Remove(start, 1), start, end);
    }

    private static async Task<(string Wrong, string Open)> LoadAsync(SeedRun run, string text)
    {
        try
        {
            var loader = new SeedLoader(run.Model, run.Store, run.Store, run.Time) { FindText = _ => text };
            var report = await loader.LoadAsync([run.Folder], progress: null, TestContext.Current.CancellationToken);
            Assert.Equal((1, 1), (report.Texts, report.CheckedSpans));
            return ("", string.Join('\n', report.Unchecked));
        }
        catch (SeedException refused)
        {
            return (refused.Message, "");
        }
    }
}
