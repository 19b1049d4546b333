using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;

namespace KnowledgeGraph.Tests.Model.Loading;

/// <summary>Files, limits, and how mistakes are reported.</summary>
public class LoadingTests
{
    private const string Person = "type Person @node(plural: \"people\") { name: String! @localized }";

    [Fact]
    public void The_built_in_model_stands_alone()
    {
        var model = ModelLoader.Load([]);
        Assert.Equal(["Document", "Statement"], model.NodeTypes.Keys);
        Assert.Equal(["ABOUT", "MENTIONS", "SUBJECT", "OBJECT", "SUPERSEDES", "CONTRADICTS", "FROM_DOCUMENT"], model.RelationshipTypes.Keys);
    }

    [Fact]
    public void All_mistakes_are_reported_at_once_in_the_order_of_files_and_lines()
    {
        var mistakes = ModelText.Mistakes(
            limits: null,
            ("b.graphql", "type B @node { name: Strin! }\nunion U = B"),
            ("a.graphql", "type A @node {\n  name: String!\n  b: B\n  c: [A!]! @relationship(type: \"C\")\n}"));
        Assert.Equal(
            ["a.graphql:3:6", "a.graphql:4:12", "b.graphql:1:22", "b.graphql:2:7"],
            mistakes.Select(mistake => mistake[..mistake.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Texts_that_are_no_GraphQL_are_told_of_alone_and_all_of_them()
    {
        var mistakes = ModelText.Mistakes(limits: null, ("a.graphql", "type A {"), ("b.graphql", "type B @node { b: Nothing }"), ("c.graphql", "tipe C"));
        Assert.Equal(["a.graphql:1:9", "c.graphql:1:1"], mistakes.Select(mistake => mistake[..mistake.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Mistakes_beyond_the_limit_are_counted()
    {
        var mistakes = ModelText.Mistakes("scalar A scalar B scalar C scalar D", new ModelLimits { MaxErrors = 2 });
        Assert.Equal(3, mistakes.Count);
        Assert.EndsWith("2 more mistakes follow: correct these first.", mistakes[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_above_the_limit_is_refused()
    {
        var mistake = Assert.Single(ModelText.Mistakes(Person, new ModelLimits { MaxFileBytes = 20 }));
        Assert.Equal($"m.graphql:1:1: The file has {Person.Length} bytes, more than 20: split it.", mistake);
    }

    [Fact]
    public void Types_above_the_limit_are_refused()
    {
        var mistake = Assert.Single(ModelText.Mistakes(Person, new ModelLimits { MaxTypes = 3 }));
        Assert.Contains("more than 3: declare fewer.", mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void Interfaces_above_the_limit_are_refused()
    {
        var chain = string.Join('\n', Enumerable.Range(1, 5).Select(i => $"interface I{i}{(i < 5 ? $" implements I{i + 1}" : "")} {{ f{i}: Int }}"));
        var mistakes = ModelText.Mistakes(chain + "\ntype T implements I1 @node { name: String! }", new ModelLimits { MaxInterfaces = 4 });
        Assert.Contains("m.graphql:6:6: 'T' implements more than 4 interfaces, theirs included: let it implement fewer.", mistakes);
    }

    [Fact]
    public void A_long_chain_of_interfaces_ends_in_mistakes_and_no_crash()
    {
        var chain = string.Join('\n', Enumerable.Range(1, 5_000).Select(i => $"interface I{i}{(i < 5_000 ? $" implements I{i + 1}" : "")} {{ f: Int }}"));
        Assert.NotEmpty(ModelText.Mistakes(chain + "\ntype T implements I1 @node { name: String! }"));
    }

    [Fact]
    public void Names_above_the_limit_are_refused()
    {
        var mistake = Assert.Single(ModelText.Mistakes($"type T @node {{ name: String! {new string('a', 101)}: Int }}"));
        Assert.StartsWith("m.graphql:1:30: The field name 'aaaaaaaaaaaaaaaaaaaa…' is longer than 100 characters", mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_of_thousands_of_types_loads()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 3_000; i++)
            text.AppendLine(
                $"type K{i} @node {{ name: String! @localized a: Int b: String @index next: K{(i + 1) % 3_000} @relationship(type: \"R{i}\", direction: OUT) }}");
        var model = ModelText.Load(text.ToString());
        Assert.Equal(3_002, model.NodeTypes.Count);
        Assert.Equal(3_001, model.Enums["RelationshipKind"].Values.Count);
    }

    [Fact]
    public void A_folder_is_read_in_ordinal_order_without_the_generated_api()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.graphql", Person);
        folder.Write("B.graphql", "# nothing yet\n");
        folder.Write("a.graphql", "type Topic @node { name: String! @localized }");
        folder.Write("api.graphql", "type Query { a: Int }");
        folder.Write("notes.txt", "none");
        Assert.Equal(["Topic", "Person", "Document", "Statement"], ModelLoader.LoadFolder(folder.Path).NodeTypes.Keys);
    }

    [Fact]
    public void A_folder_that_cannot_be_read_says_why()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("holds no *.graphql file", Refusal(folder.Path), StringComparison.Ordinal);
        File.WriteAllBytes(folder["a.graphql"], [(byte)'#', 0xFF]);
        Assert.Contains("a.graphql:1:1: The file is not UTF-8: save it as UTF-8.", Refusal(folder.Path), StringComparison.Ordinal);
        Assert.Contains("There is no such schema folder", Refusal(folder["gone"]), StringComparison.Ordinal);

        static string Refusal(string path) => Assert.Throws<ModelException>(() => ModelLoader.LoadFolder(path)).Message;
    }

    [Fact]
    public void The_fingerprint_is_of_the_text()
    {
        Assert.Equal(ModelText.Load(Person).Fingerprint, ModelText.Load(Person).Fingerprint);
        Assert.NotEqual(ModelText.Load(Person).Fingerprint, ModelText.Load(Person + " ").Fingerprint);
        Assert.Equal(64, ModelText.Load(Person).Fingerprint.Length);
    }
}
