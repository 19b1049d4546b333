using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Query.Turns;

/// <summary>
/// Threads for work that may take long, as many as there are processors. Where others want to run too, Linux gives them a tenth of the share, so that who
/// asks for little hardly waits for who asks for much; on an idle machine they are as fast as others.
/// </summary>
public sealed class YieldingScheduler : TaskScheduler
{
    private const int Niceness = 10;

    [ThreadStatic]
    private static bool _isOurs;

    // Bounded by the operations that the server admits, and by the kinds of work that are done one at a time.
    private readonly BlockingCollection<Task> _tasks = [];

    private YieldingScheduler(string name)
    {
        for (var i = 0; i < Environment.ProcessorCount; i++)
            new Thread(Work) { IsBackground = true, Name = $"{name} {i}", Priority = ThreadPriority.BelowNormal }.Start();
    }

    /// <summary>For what one operation asks, and waits for.</summary>
    public static YieldingScheduler Questions { get; } = new("Question");

    /// <summary>
    /// For what is worked out once for many, and may take all processors for minutes. On threads of its own, since no question would be answered meanwhile.
    /// </summary>
    public static YieldingScheduler Background { get; } = new("Background");

    /// <summary>
    /// For files that are written while their readers take them, for minutes. On threads of their own too: neither a question nor what is worked out once
    /// would wait for the end of a file.
    /// </summary>
    public static YieldingScheduler Files { get; } = new("File");

    /// <summary>Whether the calling thread is one that gives way.</summary>
    public static bool IsCalling => _isOurs;

    /// <summary>Runs something on these threads until it first waits; after that it goes on where others do.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await Task.Factory.StartNew(work, cancellation, TaskCreationOptions.DenyChildAttach | TaskCreationOptions.HideScheduler, this).Unwrap();
        }
        finally
        {
            // What awaits this would go on where the work ended, and the rest of the request with it.
            await Task.Yield();
        }
    }

    /// <summary>Runs something on these threads to its end: what follows a wait too.</summary>
    public async Task RunAllAsync(Func<Task> work, CancellationToken cancellation)
    {
        try
        {
            await Task.Factory.StartNew(work, cancellation, TaskCreationOptions.DenyChildAttach, this).Unwrap();
        }
        finally
        {
            await Task.Yield();
        }
    }

    /// <summary>Runs something on these threads, and all that it runs in parallel.</summary>
    public Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellation) =>
        Task.Factory.StartNew(work, cancellation, TaskCreationOptions.DenyChildAttach, this);

    /// <inheritdoc/>
    protected override void QueueTask(Task task) => _tasks.Add(task);

    /// <inheritdoc/>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => _isOurs && TryExecuteTask(task);

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks() => [.. _tasks];

    private void Work()
    {
        _isOurs = true;
        // .NET leaves the priority of threads to whoever asks Linux; without the right to it they are ordinary threads.
        if (OperatingSystem.IsLinux()) _ = SetPriority(which: 0, who: 0, Niceness);
        foreach (var task in _tasks.GetConsumingEnumerable()) TryExecuteTask(task);
    }

    // Of a thread: Linux keeps it for each, and 0 is the calling one.
    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, int who, int priority);
}
