using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Files;

/// <summary>
/// The file as the index uses it: whatever is wrong with it is told and made good by a new one, or by none. Filled a little at a time, so that
/// changes never wait for it. For one thread.
/// </summary>
/// <param name="directory">Its folder; null for an index without a file.</param>
/// <param name="fingerprint">The model's.</param>
/// <param name="onFault">Is told of failures.</param>
internal sealed class NameCache(string? directory, string fingerprint, Action<Exception> onFault) : IDisposable
{
    private const int EntitiesAtOnce = 500;

    private NameFile? _file;
    private TextList? _toFill;
    private int _filled;

    /// <summary>Why it is not written; null while it is, or where there is to be none.</summary>
    public string? Problem { get; private set; }

    /// <summary>Why it was not taken up; null if it was, or was new.</summary>
    public string? RebuiltBecause { get; private set; }

    /// <summary>Whether there is more to fill in.</summary>
    public bool IsFilling => _toFill is not null;

    private string FilePath => Path.Combine(directory!, NameFile.Name);

    /// <summary>Opens the file and takes up what it holds; null if that is nothing that can be used.</summary>
    public (Segment Segment, ChangeMark Mark)? TakeUp(int wordLimit)
    {
        if (directory is null) return null;
        try
        {
            _file = NameFile.Open(directory, fingerprint);
            var builder = new SegmentBuilder(wordLimit);
            return _file.Read(builder.Add) is { } mark ? (builder.Build(), mark) : null;
        }
        catch (Exception failure) when (NameFiles.IsOfFile(failure))
        {
            if (NameFiles.IsLocked(failure))
            {
                Fail(failure, $"Another process uses the file '{FilePath}': the index is kept in memory alone. Give each server its own folder.");
                return null;
            }
            if (failure is ForeignFileException)
            {
                Fail(failure, $"{failure.Message} The index is kept in memory alone. Choose another folder.");
                return null;
            }
            RebuiltBecause = $"The file '{FilePath}' was not taken up: {failure.Message}.";
            Replace();
            return null;
        }
    }

    /// <summary>Begins to fill it anew with these entities, one part with each call of <see cref="Fill"/>.</summary>
    public void Refill(TextList ids)
    {
        if (_file is null) return;
        (_toFill, _filled) = (ids, 0);
        Guarded(_file.Clear);
    }

    /// <summary>Fills in the next part.</summary>
    /// <param name="entityOf">An entity as it is now; null if it is gone.</param>
    /// <param name="mark">The change that the index is of now.</param>
    public void Fill(Func<string, IndexedEntity?> entityOf, ChangeMark mark)
    {
        if (_file is null || _toFill is null) return;
        var entities = new List<IndexedEntity>();
        while (entities.Count < EntitiesAtOnce && _filled < _toFill.Count)
        {
            if (entityOf(_toFill.TextOf(_filled++)) is { } entity) entities.Add(entity);
        }
        if (_filled == _toFill.Count) _toFill = null;
        Guarded(() => _file.Write(entities, [], IsFilling ? null : mark));
    }

    /// <summary>Writes what a change left.</summary>
    public void Write(IReadOnlyCollection<IndexedEntity> changed, IReadOnlyCollection<string> gone, ChangeMark mark)
    {
        if (_file is not null) Guarded(() => _file.Write(changed, gone, IsFilling ? null : mark));
    }

    public void Dispose()
    {
        if (_file is not null) Guarded(_file.Dispose);
    }

    private void Guarded(Action write)
    {
        try
        {
            write();
        }
        catch (Exception failure) when (NameFiles.IsOfFile(failure))
        {
            Fail(
                failure,
                $"The file '{FilePath}' cannot be written ({failure.Message}): the next start fills the index anew. Make room, or let this process write.");
        }
    }

    private void Replace()
    {
        try
        {
            _file?.Dispose();
            _file = null;
            NameFiles.Delete(directory!);
            _file = NameFile.Open(directory!, fingerprint);
        }
        catch (Exception failure) when (NameFiles.IsOfFile(failure))
        {
            Fail(failure, $"The file '{FilePath}' cannot be made ({failure.Message}): the index is kept in memory alone.");
        }
    }

    private void Fail(Exception failure, string problem)
    {
        (Problem, _toFill) = (problem, null);
        var file = _file;
        _file = null;
        onFault(failure);
        try
        {
            file?.Dispose();
        }
        catch (Exception later) when (NameFiles.IsOfFile(later))
        {
            onFault(later);
        }
    }
}
