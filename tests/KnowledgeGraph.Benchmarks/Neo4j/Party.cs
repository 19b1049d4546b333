using KnowledgeGraph.Benchmarks.Http;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>One that answers the call: what is measured, or what it is held against.</summary>
internal abstract class Party(string name) : IDisposable
{
    /// <summary>What it is called in the table.</summary>
    public string Name { get; } = name;

    /// <summary>Processor time that its process has used, the database's not counted; none where that process is not ours.</summary>
    public abstract TimeSpan Processor { get; }

    /// <summary>One round of so many clients, each of which asks again as soon as it is answered.</summary>
    public abstract Task<Round> RunAsync(int clients);

    /// <summary>The ids in one answer, in order: who answers the same question shows the same ones.</summary>
    public abstract Task<IReadOnlyList<string>> IdsAsync();

    /// <inheritdoc/>
    public abstract void Dispose();
}
