using System.Text;
using System.Xml.Linq;
using KnowledgeGraph.Questions.Export.Scopes;
using KnowledgeGraph.Testing.Exporting;
using KnowledgeGraph.Testing.Processes;
using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Questions.Export;

/// <summary>
/// The picture of the README is one of the seed: of a GEXF as it is exported, drawn by <c>picture.py</c>. Where the seed has changed, the command at the head
/// of that script draws it anew.
/// </summary>
public sealed class PictureTests
{
    private const string Picture = "docs/seed.svg";
    private const long MostBytes = 60_000;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace Gexf = "http://gexf.net/1.3";

    [Fact]
    public async Task The_picture_has_every_name_and_relationship_of_the_seed_and_the_readme_shows_it()
    {
        var picture = await File.ReadAllTextAsync(Path.Combine(Requirement.RepositoryRoot(), Picture), TestContext.Current.CancellationToken);
        var (names, lines) = Told(await ExportAsync());

        Assert.InRange(Encoding.UTF8.GetByteCount(picture), 1, MostBytes);
        Check(picture, names, lines);
        var readme = await File.ReadAllTextAsync(Path.Combine(Requirement.RepositoryRoot(), "README.md"), TestContext.Current.CancellationToken);
        Assert.Contains(
            $"{names.Count} organizations, people and undertakings, and the {lines.Count} relationships between them]({Picture})", readme,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_draws_what_the_export_holds_and_twice_the_same()
    {
        var gexf = await ExportAsync();

        var drawn = await DrawAsync(gexf);

        var (names, lines) = Told(gexf);
        Check(drawn, names, lines);
        Assert.Equal(drawn, await DrawAsync(gexf));
    }

    [Fact]
    public async Task Colours_of_text_and_ground_change_together_where_a_reader_prefers_the_dark()
    {
        var picture = await File.ReadAllTextAsync(Path.Combine(Requirement.RepositoryRoot(), Picture), TestContext.Current.CancellationToken);
        var styles = XDocument.Parse(picture).Descendants(Svg + "style").Single().Value.Split("@media (prefers-color-scheme:dark)");

        Assert.Equal(2, styles.Length);
        foreach (var style in styles) Assert.InRange(Contrast(ColourOf(style, "--ink:"), ColourOf(style, "--ground:")), 4.5, 21);
    }

    private static void Check(string picture, IReadOnlyList<string> names, IReadOnlyList<string> lines)
    {
        var read = XDocument.Parse(picture);
        var marks = read.Descendants().Where(element => (string?)element.Attribute("class") == "node")
            .Select(mark => mark.Element(Svg + "title")?.Value).OfType<string>();
        Assert.Equal(names, marks.Order(StringComparer.Ordinal));
        var written = read.Descendants(Svg + "text").Where(text => text.Element(Svg + "tspan") is not null)
            .Select(text => string.Concat(text.Elements(Svg + "tspan").Select(line => line.Value)));
        // Where a line is broken at a blank, that is the break.
        Assert.Equal(names.Select(Pressed).Order(StringComparer.Ordinal), written.Select(Pressed).Order(StringComparer.Ordinal));
        Assert.Equal(lines, read.Descendants(Svg + "path").Select(path => path.Element(Svg + "title")!.Value).Order(StringComparer.Ordinal));
    }

    private static async Task<string> ExportAsync()
    {
        using var seed = await Answering.OverSeedAsync();
        await using var exporter = new Exporter(seed.Model, seed.Store);
        return Encoding.UTF8.GetString(await exporter.ExportAsync(
            "gexf", new ExportRequest { Types = ["ORGANIZATION,PERSON,PARTNERSHIP,INITIATIVE,EVENT,AGREEMENT"] }));
    }

    private static Task<string> DrawAsync(string gexf) =>
        Python.RunAsync("tests/KnowledgeGraph.Tests/Questions/Export/picture.py", "python3-networkx python3-igraph", gexf);

    private static (IReadOnlyList<string> Names, IReadOnlyList<string> Lines) Told(string gexf)
    {
        var read = XDocument.Parse(gexf);
        var names = read.Descendants(Gexf + "node").ToDictionary(node => (string)node.Attribute("id")!, node => (string)node.Attribute("label")!);
        var lines = read.Descendants(Gexf + "edge")
            .Select(edge => $"{names[(string)edge.Attribute("source")!]} {(string)edge.Attribute("kind")!} {names[(string)edge.Attribute("target")!]}");
        return ([.. names.Values.Order(StringComparer.Ordinal)], [.. lines.Order(StringComparer.Ordinal)]);
    }

    private static string Pressed(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static string ColourOf(string style, string name) => style[(style.IndexOf(name, StringComparison.Ordinal) + name.Length)..].Split(';', '}')[0];

    // As WCAG 2.1 counts it, from 1 to 21.
    private static double Contrast(string one, string other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string colour)
    {
        var digits = colour.Length == 4 ? string.Concat(colour.Skip(1).Select(digit => $"{digit}{digit}")) : colour[1..];
        var parts = Convert.FromHexString(digits).Select(part => part / 255d)
            .Select(part => part <= 0.03928 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToList();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
