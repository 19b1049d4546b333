namespace KnowledgeGraph.Bolt.Pooling;

/// <summary>How a pool, or all pools of a driver, stand.</summary>
/// <param name="InUse">Connections lent out, or being made.</param>
/// <param name="Idle">Connections ready to be lent.</param>
/// <param name="Waiting">Requests that wait for a connection now.</param>
/// <param name="Created">Connections made since the start.</param>
/// <param name="Closed">Connections closed since the start.</param>
/// <param name="Waits">Requests that ever had to wait.</param>
public readonly record struct PoolStatistics(int InUse, int Idle, int Waiting, long Created, long Closed, long Waits)
{
    /// <summary>The sums of two.</summary>
    public static PoolStatistics operator +(PoolStatistics a, PoolStatistics b) =>
        new(a.InUse + b.InUse, a.Idle + b.Idle, a.Waiting + b.Waiting, a.Created + b.Created, a.Closed + b.Closed, a.Waits + b.Waits);
}
