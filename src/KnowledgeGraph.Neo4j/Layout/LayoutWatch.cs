using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records.Errors;

namespace KnowledgeGraph.Neo4j.Layout;

/// <summary>
/// Knows whether a later version of this program has brought the records to a layout of its own, which may happen while this one runs. From
/// then on this one writes nothing. It is told once.
/// </summary>
/// <param name="tell">Is told.</param>
internal sealed class LayoutWatch(Action<string> tell)
{
    private string? _problem;

    /// <summary>Why nothing is written; null where that is not so.</summary>
    public string? Problem => Volatile.Read(ref _problem);

    /// <summary>The layout was read.</summary>
    public void See(int layout)
    {
        var problem = StoreLayout.Problem(layout);
        if (Interlocked.Exchange(ref _problem, problem) is null && problem is not null) tell(problem);
    }

    /// <summary>The layout was read under the lock of writers.</summary>
    /// <exception cref="NewerLayoutException">It is newer than this program's.</exception>
    public void CheckWritable(int layout)
    {
        See(layout);
        if (Problem is { } problem) throw new NewerLayoutException(problem);
    }
}
