using System.Text;
using System.Text.Unicode;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Commands;

/// <summary>The document of a command line: its text, <c>-</c> for standard input, or a file that holds it.</summary>
internal static class DocumentText
{
    private const string Input = "standard input";
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>The document in UTF-8. What holds no brace is no operation, and so means a file.</summary>
    /// <exception cref="SettingException">There is no such file, it cannot be read, or it is not UTF-8.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(string given, CancellationToken cancellation)
    {
        if (given == "-") return Checked(Input, await ReadInputAsync(cancellation));
        if (File.Exists(given)) return Checked($"'{given}'", await ReadFileAsync(given, cancellation));
        if (given.Contains('{')) return Encoding.UTF8.GetBytes(given);
        throw Wrong(Directory.Exists(given)
            ? $"'{given}' is a folder. Name a file that holds the operation."
            : $"there is no file '{given}', and it is no operation either. Give the operation's text, such as \"{{ about {{ version }} }}\", "
            + "a file that holds it, or - for standard input.");
    }

    private static async Task<byte[]> ReadInputAsync(CancellationToken cancellation)
    {
        await using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        await input.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    private static async Task<byte[]> ReadFileAsync(string file, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllBytesAsync(file, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Wrong($"'{file}' cannot be read: {exception.Message}");
        }
    }

    // Decoded as if it were UTF-8, a name in Latin-1 would be searched for as another and not be found.
    private static ReadOnlyMemory<byte> Checked(string source, byte[] bytes)
    {
        if (!Utf8.IsValid(bytes)) throw Wrong($"{source} is not UTF-8. Save it as UTF-8.");
        return bytes.AsSpan().StartsWith(Mark) ? bytes.AsMemory(Mark.Length) : bytes;
    }

    private static SettingException Wrong(string problem) => new("query", problem);
}
