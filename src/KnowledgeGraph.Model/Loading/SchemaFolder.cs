using System.Text;

namespace KnowledgeGraph.Model.Loading;

/// <summary>Reads the files of a schema folder as strict UTF-8.</summary>
internal static class SchemaFolder
{
    private const string GeneratedApi = "api.graphql";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static List<(string FileName, string Text)> Read(string path, ModelLimits limits, ErrorList errors)
    {
        var files = new List<(string, string)>();
        if (!Directory.Exists(path))
        {
            errors.Add(path, 1, 1, "There is no such schema folder: give the folder of the *.graphql files with --schema.");
            return files;
        }
        foreach (var file in Directory.EnumerateFiles(path, "*.graphql").OrderBy(Path.GetFileName, StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            if (name != GeneratedApi && Text(file, name, limits, errors) is { } text) files.Add((name, text));
        }
        if (files.Count == 0)
            errors.Add(path, 1, 1, "The schema folder holds no *.graphql file that can be read (api.graphql is generated and does not count): add one.");
        return files;
    }

    private static string? Text(string file, string name, ModelLimits limits, ErrorList errors)
    {
        try
        {
            var length = new FileInfo(file).Length;
            if (length > limits.MaxFileBytes)
            {
                errors.Add(name, 1, 1, SourceReader.TooLarge(length, limits));
                return null;
            }
            return Strict.GetString(File.ReadAllBytes(file));
        }
        catch (DecoderFallbackException)
        {
            errors.Add(name, 1, 1, "The file is not UTF-8: save it as UTF-8.");
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            errors.Add(name, 1, 1, $"The file cannot be read ({fault.GetType().Name}): check that it exists and may be read.");
            return null;
        }
    }
}
