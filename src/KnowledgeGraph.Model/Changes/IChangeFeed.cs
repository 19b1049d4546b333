namespace KnowledgeGraph.Model.Changes;

/// <summary>Every change of a store in order, or a gap, told to all who registered. Nobody else asks the store what is new.</summary>
public interface IChangeFeed
{
    /// <summary>
    /// How old what was told last may be to count as all that there is; null where no other process writes, so that it always does.
    /// </summary>
    TimeSpan? MaxAge { get; }

    /// <summary>This server wrote; raised after the listeners were told.</summary>
    event Action? Wrote;

    /// <summary>Registers a listener, which is first told where the feed stands. Disposing the result ends it.</summary>
    IDisposable Register(IChangeListener listener);

    /// <summary>Somebody says that the store has changed. It shortens the wait for the next look, and is never believed.</summary>
    void Suspect();
}
