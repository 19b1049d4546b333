using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Seeds.Yaml;

namespace KnowledgeGraph.Tests.Evidence.Seeds.Yaml;

public class YamlTextTests
{
    [Fact]
    public void Scalars_stay_text_whatever_YAML_would_make_of_them()
    {
        var root = Assert.IsType<YamlMapping>(Read("{ a: NO, b: 1869, c: 2022-09-21, d: 0x1F, e: \"yes\" }"));

        Assert.Equal("NO 1869 2022-09-21 0x1F yes", string.Join(' ', root.Entries.Select(entry => ((YamlScalar)entry.Value).Text)));
    }

    [Theory]
    [InlineData("a: null", true)]
    [InlineData("a: ~", true)]
    [InlineData("a:", true)]
    [InlineData("a: 'null'", false)]
    [InlineData("a: Null", false)]
    [InlineData("a: ''", false)]
    public void Only_a_plain_null_is_nothing(string text, bool isNull) =>
        Assert.Equal(isNull, Assert.IsType<YamlMapping>(Read(text)).Find("a")!.IsNull);

    [Theory]
    [InlineData("a: &x 1", "f:1:4: Anchors (&name) are not read in seed files. Write the value out where it is needed.")]
    [InlineData("a: *x", "f:1:4: Aliases (*name) are not read in seed files. Write the value out.")]
    [InlineData("a: !!int 1", "f:1:4: Tags (!name) are not read in seed files: the model says what a value is. Leave the tag out.")]
    [InlineData("a: 1\na: 2", "f:2:1: The key 'a' stands here a second time. Leave one of the two out.")]
    [InlineData("[a]: 1", "f:1:1: A key must be a single value. Write 'key: value'.")]
    [InlineData("a: 1\n---\nb: 2", "f:2:1: A second YAML document begins here. Put it into a file of its own.")]
    [InlineData("", "f:1:1: The file is empty. Give it a document, or leave it out.")]
    public void What_a_seed_file_may_not_have_is_refused_with_its_place(string text, string expected) => Assert.Equal(expected, Mistake(text));

    [Theory]
    [InlineData("a: [1, 2")]
    [InlineData("a: \"x")]
    [InlineData("a: b: c")]
    [InlineData("a: 1\n b: 2")]
    public void What_is_no_YAML_is_refused_with_its_place(string text) => Assert.Matches("^f:[1-9]:[0-9]+: This is no YAML: ", Mistake(text));

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Nesting_is_counted(string open) =>
        Assert.Contains("nest deeper than 64", Mistake(string.Concat(Enumerable.Repeat(open, 20_000))), StringComparison.Ordinal);

    private static YamlItem Read(string text)
    {
        var mistakes = new SeedMistakes();
        var item = YamlText.Read("f", text, maxDepth: 64, mistakes, mistakes);
        mistakes.ThrowIfAny();
        return item!;
    }

    private static string Mistake(string text) => Assert.Throws<SeedException>(() => Read(text)).Message;
}
