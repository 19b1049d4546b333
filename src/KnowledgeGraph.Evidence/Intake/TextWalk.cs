using System.Globalization;
using KnowledgeGraph.Evidence.Texts.Keeping;

namespace KnowledgeGraph.Evidence.Intake;

/// <summary>
/// Looks through a folder and those in it, in the order of names. No link is followed, so nothing out of the folder is ever read: what a link
/// within it leads to is found by itself, one that leads out is told. Names that begin with a dot are passed over.
/// </summary>
/// <param name="root">The folder.</param>
/// <param name="limits">How far it goes.</param>
internal sealed class TextWalk(string root, TextLimits limits)
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
    private readonly List<FoundFile> _found = [];

    /// <summary>The files. Beyond the most that are looked at the last one says that there are more.</summary>
    /// <param name="without">A folder that is passed over, where it lies within.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="EvidenceException">There is no such folder, or it cannot be read.</exception>
    public IReadOnlyList<FoundFile> Run(string without, CancellationToken cancellation)
    {
        if (!Directory.Exists(_root)) throw new EvidenceException($"There is no folder '{root}'. Name the folder that has the documents' texts.");
        try
        {
            Enter(new DirectoryInfo(_root), depth: 0, Path.TrimEndingDirectorySeparator(Path.GetFullPath(without)), cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EvidenceException($"The folder '{root}' cannot be read: {error.Message}", error);
        }
        return _found;
    }

    private void Enter(DirectoryInfo folder, int depth, string without, CancellationToken cancellation)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (_found.Count > limits.Files) return;
            if (entry.Name.StartsWith('.') || entry.FullName == without) continue;
            if (entry.LinkTarget is not null) AddLink(entry);
            else if (entry is not DirectoryInfo inner) Add(entry, _found.Count == limits.Files ? TooMany() : null);
            else if (depth < limits.FolderDepth) Enter(inner, depth + 1, without, cancellation);
            else Add(inner, string.Create(CultureInfo.InvariantCulture, $"it lies more than {limits.FolderDepth} folders deep; name a folder further down"));
        }
    }

    private void AddLink(FileSystemInfo link)
    {
        var target = TargetOf(link);
        if (target is null || !target.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            Add(link, "it is a link that leads out of the folder; name the folder that it leads to");
    }

    // A link in a circle, or to what may not be looked at, leads nowhere.
    private static string? TargetOf(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string TooMany() => string.Create(
        CultureInfo.InvariantCulture, $"the folder has more than {limits.Files} files, and it and those after it are not looked at; name a part of the folder");

    private void Add(FileSystemInfo entry, string? refusal)
    {
        var name = Path.GetRelativePath(_root, entry.FullName);
        _found.Add(new FoundFile(entry.FullName, new string([.. name.Select(unit => char.IsControl(unit) ? '?' : unit)]), refusal));
    }
}
