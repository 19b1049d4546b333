using System.Text;

namespace KnowledgeGraph.Evidence.Texts.Keeping;

/// <summary>What became of reading a file that should hold the text of a SHA-256.</summary>
/// <param name="Text">The text, decoded as UTF-8; null where it cannot be had.</param>
/// <param name="Trouble">Why a file that is there does not do; null where it does, and where there is none.</param>
internal readonly record struct TextFile(string? Text, string? Trouble)
{
    /// <summary>Reads the file and holds it against the hash.</summary>
    public static TextFile Read(string path, string hash, int limit)
    {
        try
        {
            if (Bytes(path, limit) is not { } bytes) return new TextFile(null, $"its file has more than {limit} bytes");
            return TextHash.Of(bytes) == hash ? new TextFile(Encoding.UTF8.GetString(bytes), null) : new TextFile(null, "its file holds something else");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return default;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new TextFile(null, "its file cannot be read");
        }
    }

    /// <summary>A file decoded as UTF-8 as far as it is that; null where it cannot be read, or is larger than the limit.</summary>
    public static string? Decoded(string path, int limit)
    {
        try
        {
            return Bytes(path, limit) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The bytes of a file; null where there are more than the limit, also where it grows while it is read.</summary>
    public static byte[]? Bytes(string path, int limit)
    {
        // Pipes and devices have no length, and opening one may wait for ever.
        if (new FileInfo(path) is { Exists: true, Length: 0 }) return [];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (file.Length > limit) return null;
        var bytes = new byte[file.Length + 1];
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? null : bytes[..read];
    }
}
