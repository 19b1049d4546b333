using System.Globalization;
using KnowledgeGraph.Evidence;
using KnowledgeGraph.Evidence.Intake;
using KnowledgeGraph.Evidence.Texts.Keeping;

namespace KnowledgeGraph.Tests.Evidence.Intake;

public sealed class TextIntakeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_file_of_a_folder_and_those_in_it_is_taken_or_refused_with_the_reason()
    {
        Write("b/two.txt", "two");
        Write("one.txt", "one");
        Write("same as one.md", "one");
        Write("empty.txt", "");
        Write(".hidden", "hidden");
        File.WriteAllBytes(Path.Combine(_folder.Path, "from", "picture.png"), [0x89, 0x50]);

        Assert.Equal(
            [
                "b/two.txt Added", "empty.txt Refused it is empty", "one.txt Added", "picture.png Refused it is not UTF-8; save it as UTF-8 text",
                "same as one.md AlreadyThere",
            ],
            Take());
    }

    [Fact]
    public void No_link_out_of_the_folder_is_followed()
    {
        Write("one.txt", "one");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "elsewhere"));
        File.WriteAllText(Path.Combine(_folder.Path, "elsewhere", "secret.txt"), "secret");
        Link("secret.txt", Path.Combine(_folder.Path, "elsewhere", "secret.txt"));
        Link("within.txt", "one.txt");
        Link("gone.txt", "nowhere.txt");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "from", "folder"), Path.Combine(_folder.Path, "elsewhere"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "from", "round"), ".");

        var taken = Take();

        Assert.Contains("secret.txt Refused it is a link that leads out of the folder; name the folder that it leads to", taken);
        Assert.Contains("folder Refused it is a link that leads out of the folder; name the folder that it leads to", taken);
        Assert.Single(taken, line => line.Contains(" Added", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_beyond_the_limits_is_told()
    {
        Write("a/b/deep.txt", "deep");
        Write("b.txt", "two");
        Write("c.txt", "too long");
        Write("d.txt", "four");

        Assert.Equal(
            [
                "a/b Refused it lies more than 1 folders deep; name a folder further down",
                "b.txt Added",
                "c.txt Refused it has more than 5 bytes; cut it in parts, a document each",
                "d.txt Refused the folder has more than 3 files, and it and those after it are not looked at; name a part of the folder",
            ],
            Take(new TextLimits { FileBytes = 5, Files = 3, FolderDepth = 1 }));
    }

    [Fact]
    public void The_store_itself_is_passed_over_where_it_lies_in_the_folder()
    {
        Write("one.txt", "one");
        var store = new TextStore(Path.Combine(_folder.Path, "from", "texts"), TimeProvider.System);

        Assert.Equal(["one.txt Added"], Take(store));
        Assert.Equal(["one.txt AlreadyThere"], Take(store));
    }

    [Fact]
    public void Progress_tells_how_many_are_done()
    {
        Write("one.txt", "one");
        Write("two.txt", "two");
        var told = new Told();

        new TextIntake(Store()).Take(Path.Combine(_folder.Path, "from"), told, TestContext.Current.CancellationToken);

        Assert.Equal([(1, 2), (2, 2)], told.Values);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() => Assert.Contains(
        "There is no folder", Assert.Throws<EvidenceException>(() => Take()).Message, StringComparison.Ordinal);

    private List<string> Take(TextLimits? limits = null) => Take(Store(), limits);

    private List<string> Take(TextStore store, TextLimits? limits = null) =>
        [.. new TextIntake(store, limits).Take(Path.Combine(_folder.Path, "from"), progress: null, TestContext.Current.CancellationToken)
            .Select(text => string.Create(CultureInfo.InvariantCulture, $"{text.Name} {text.Placed.Placing} {text.Placed.Refusal}").TrimEnd())];

    private TextStore Store() => new(Path.Combine(_folder.Path, "texts"), TimeProvider.System);

    private void Link(string name, string target) => File.CreateSymbolicLink(Path.Combine(_folder.Path, "from", name), target);

    private void Write(string name, string text) => _folder.Write(Path.Combine("from", name), text);

    private sealed class Told : IProgress<(int Done, int Total)>
    {
        public List<(int Done, int Total)> Values { get; } = [];

        public void Report((int Done, int Total) value) => Values.Add(value);
    }
}
