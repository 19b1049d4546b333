using System.Text.RegularExpressions;

namespace KnowledgeGraph.Tests.House;

/// <summary>
/// What no analyzer at hand demands. A line has at most 160 characters. A short <c>if</c> or <c>else</c> without braces has its statement on its
/// own line, wherever both fit into a line; <c>.editorconfig</c> says that it is the form.
/// </summary>
public partial class FormTests
{
    private const int MaxLine = 160;

    [Fact]
    public void No_line_is_longer_than_160_characters()
    {
        var code = SourceTree.Files("src", ".cs").SelectMany(file => LongLines(file, line => line));
        // A document, a model or an answer that a test gives or expects may stand on one line, as it would be sent.
        var tests = SourceTree.Files("tests", ".cs").SelectMany(file => LongLines(file, line => Text().Replace(line, "\"\"")));

        Assert.Empty(code.Concat(tests));
    }

    private static IEnumerable<string> LongLines(string file, Func<string, string> counted) =>
        SourceTree.Lines(file).Select((line, index) => (line, number: index + 1))
            .Where(at => counted(at.line).Length > MaxLine).Select(at => $"{file}:{at.number}");

    [Fact]
    public void The_statement_of_a_short_if_stands_on_its_line()
    {
        var broken = SourceTree.Files("src", ".cs").Concat(SourceTree.Files("tests", ".cs"))
            .SelectMany(file => BrokenIfs(SourceTree.Lines(file)).Select(line => $"{file}:{line}"));

        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("if (a)|    return;", 1)]
    [InlineData("if (a) return;|b();", 0)]
    [InlineData("if (a(\")\")|    && b)|    return;", 2)]
    [InlineData("if (a) b();|else|    c();", 2)]
    [InlineData("if (a)|{|    return;|}", 0)]
    [InlineData("if (a)|    throw new E(|        b);", 0)]
    [InlineData("if (a)|    foreach (var b in c) d(b);", 0)]
    public void Broken_ifs_are_found(string code, int line)
    {
        int[] expected = line == 0 ? [] : [line];

        Assert.Equal(expected, BrokenIfs(code.Split('|')));
    }

    private static IEnumerable<int> BrokenIfs(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var isIf = If().IsMatch(lines[i]);
            if (!isIf && lines[i].Trim() != "else") continue;
            var open = isIf ? Open(lines[i], 0) : 0;
            while (open > 0 && i + 1 < lines.Length) open = Open(lines[++i], open);
            if (isIf && !lines[i].EndsWith(')')) continue;
            if (i + 1 < lines.Length && IsShort(lines[i + 1].Trim()) && lines[i].Length + 1 + lines[i + 1].Trim().Length <= MaxLine) yield return i + 1;
        }
    }

    private static bool IsShort(string statement) =>
        statement.EndsWith(';') && !statement.StartsWith('{') && !statement.StartsWith('/') && !Block().IsMatch(statement) && Open(statement, 0) == 0;

    // How many parentheses are open after a line. Those in texts count for nothing; a text within a text is taken for code, which is as good.
    private static int Open(string line, int open)
    {
        var isText = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (isText && line[i] == '\\') i++;
            else if (line[i] == '"') isText = !isText;
            else if (!isText && line[i] == '\'') i += line[i + 1] == '\\' ? 3 : 2;
            else if (!isText && line[i] == '(') open++;
            else if (!isText && line[i] == ')') open--;
        }

        return open;
    }

    // A text of one line, or a line within one of several.
    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"|^[^;=]*[{}][^=]*$")]
    private static partial Regex Text();

    [GeneratedRegex(@"^\s*(?:else )?if \(")]
    private static partial Regex If();

    [GeneratedRegex("^(?:if|for|foreach|while|do|using|switch|try|lock|fixed)\\b")]
    private static partial Regex Block();
}
