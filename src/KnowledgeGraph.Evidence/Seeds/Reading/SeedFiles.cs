using System.Text;
using KnowledgeGraph.Evidence.Seeds.Mistakes;

namespace KnowledgeGraph.Evidence.Seeds.Reading;

/// <summary>Finds the files of a load and reads their text.</summary>
internal static class SeedFiles
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The YAML files that the paths name: files as they are, of folders all that end in <c>.yaml</c> or <c>.yml</c>; each once,
    /// in the ordinal order of the names that messages use; and what the folders hold beside them.
    /// </summary>
    public static (IReadOnlyList<(string Name, string Path)> Files, IReadOnlyList<string> PassedOver) Find(
        IReadOnlyList<string> paths, SeedLimits limits, SeedMistakes mistakes)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var folder = new SeedFolder(limits, mistakes);
        foreach (var path in paths)
        {
            if (File.Exists(path)) found.TryAdd(Slashed(path), path);
            else if (Directory.Exists(path))
                foreach (var file in folder.Find(path)) found.TryAdd(Slashed(file), file);
            else mistakes.Add(new SeedPlace(Slashed(path), 1, 1), "There is no such file or folder. Name a seed file, or a folder of them.");
            if (found.Count + folder.PassedOver.Count <= limits.Files) continue;
            mistakes.Add(new SeedPlace(Slashed(path), 1, 1), $"The load has more than {limits.Files} files. Load it in parts.");
            return ([], []);
        }
        return ([.. found.Select(pair => (pair.Key, pair.Value))], [.. folder.PassedOver.Order(StringComparer.Ordinal)]);
    }

    /// <summary>The text of a file, or null with the mistake noted.</summary>
    public static string? Text(string name, string path, SeedLimits limits, SeedMistakes mistakes)
    {
        var start = new SeedPlace(name, 1, 1);
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > limits.FileBytes)
            {
                mistakes.Add(start, $"The file has {stream.Length} bytes, more than the {limits.FileBytes} that a seed file may have. Split it.");
                return null;
            }
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return Strict.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes);
        }
        catch (DecoderFallbackException error)
        {
            mistakes.Add(start, $"The file is not UTF-8 (byte {error.Index}). Save it as UTF-8.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(start, $"The file cannot be read: {error.Message}");
        }
        return null;
    }

    /// <summary>A path as messages name it on every system.</summary>
    public static string Slashed(string path) => path.Replace('\\', '/');
}
