using KnowledgeGraph.Evidence.Seeds.Mistakes;

namespace KnowledgeGraph.Evidence.Seeds.Reading;

/// <summary>
/// The seed files of a folder and those in it. Nothing in there is passed over silently: what cannot be looked at is a mistake, and what
/// is no seed file is named.
/// </summary>
/// <param name="limits">How many files there may be.</param>
/// <param name="mistakes">Takes what cannot be looked at.</param>
/// <param name="entriesOf">The entries of a folder; null for the file system's.</param>
internal sealed class SeedFolder(SeedLimits limits, SeedMistakes mistakes, Func<string, IEnumerable<string>>? entriesOf = null)
{
    private const int MaxFolderDepth = 16;
    private const string IsHidden = "its name begins with a point";
    private static readonly string[] Extensions = [".yaml", ".yml"];
    private readonly Func<string, IEnumerable<string>> _entriesOf = entriesOf ?? Directory.EnumerateFileSystemEntries;
    private readonly List<string> _files = [];

    /// <summary>What was passed over and why, such as <c>seed/notes.txt (no .yaml)</c>.</summary>
    public List<string> PassedOver { get; } = [];

    /// <summary>The seed files, at most one more than the limit.</summary>
    public IReadOnlyList<string> Find(string folder)
    {
        _files.Clear();
        Look(folder, depth: 1);
        return _files;
    }

    // Recursion is bounded by the depth, so that links which lead in circles end too.
    private void Look(string folder, int depth)
    {
        if (depth > MaxFolderDepth)
        {
            mistakes.Add(Place(folder), $"Folders nest deeper than {MaxFolderDepth} here. Move the files up, or load this folder by itself.");
            return;
        }
        try
        {
            foreach (var entry in _entriesOf(folder))
            {
                if (_files.Count + PassedOver.Count > limits.Files) return;
                Take(entry, depth);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(Place(folder), $"The folder cannot be read: {error.Message} Allow it to be read, or move it elsewhere.");
        }
    }

    private void Take(string entry, int depth)
    {
        var isHidden = Path.GetFileName(entry).StartsWith('.');
        if (Directory.Exists(entry))
        {
            if (isHidden) Pass(entry, IsHidden);
            else Look(entry, depth + 1);
        }
        else if (LeadsNowhere(entry)) mistakes.Add(Place(entry), "The link leads nowhere, or to what may not be seen. Mend it, or remove it.");
        else if (isHidden) Pass(entry, IsHidden);
        else if (Extensions.Contains(Path.GetExtension(entry), StringComparer.OrdinalIgnoreCase)) _files.Add(entry);
        else Pass(entry, "no .yaml");
    }

    // A broken link counts as a file that exists.
    private static bool LeadsNowhere(string entry)
    {
        try
        {
            return File.ResolveLinkTarget(entry, returnFinalTarget: true) is { Exists: false };
        }
        catch (IOException)
        {
            return true;
        }
    }

    private void Pass(string entry, string why) => PassedOver.Add($"{SeedFiles.Slashed(entry)} ({why})");

    private static SeedPlace Place(string path) => new(SeedFiles.Slashed(path), 1, 1);
}
