using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;

namespace KnowledgeGraph.Tests.Model.Loading;

/// <summary>A name of a model that could be more than a name in a store's language is refused, with its place and the remedy.</summary>
public class HostileNameTests
{
    private static readonly string[] Names =
    [
        "`", "A`B", "A\\u0060B", "A' WITH true MATCH (n) DETACH DELETE n //", "A\"B", "{A}", "A B", "A\nB",
        "Añb", "😀", "A\0B", "", "__A", "1A", "$A", "A:B", "A|B", new string('A', 101),
    ];

    public static TheoryData<string, string> Places
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var place in (string[])["@node(label: NAME)", "@node(plural: NAME)", "@node(order: [NAME])", "@relationship(type: NAME, direction: OUT)",
                "@relationship(type: \"AT\", direction: OUT, properties: NAME)", "@relationship(type: \"AT\", direction: OUT, order: [NAME])"])
            {
                foreach (var name in Names) data.Add(place, name);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_text_that_names_something_is_a_plain_name(string place, string name) => Refused(place, name);

    [Theory]
    [InlineData("`")]
    [InlineData("a:b")]
    [InlineData("a b")]
    [InlineData("a\0")]
    [InlineData("")]
    [InlineData("rel")]
    [InlineData("x' DETACH DELETE n //")]
    public void A_prefix_is_letters_and_digits(string prefix) => Refused("@node(prefix: NAME)", prefix);

    private static void Refused(string place, string name)
    {
        var directive = place.Replace("NAME", JsonSerializer.Serialize(name), StringComparison.Ordinal);
        var (onType, onField) = place.StartsWith("@node", StringComparison.Ordinal)
            ? (directive, "@relationship(type: \"AT\", direction: OUT)") : ("@node", directive);

        var refusal = Assert.Throws<ModelException>(
            () => ModelLoader.Load(
            [("ships.graphql", $"type Ship {onType} {{\n  name: String!\n  ports: [Port!]! {onField}\n}}\ntype Port @node {{ name: String! }}")]));

        Assert.All(refusal.Errors, error => Assert.StartsWith("ships.graphql:", error.ToString(), StringComparison.Ordinal));
    }
}
