namespace KnowledgeGraph.Testing;

/// <summary>Waits for what another task will bring about, without a clock of its own.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Comes back once the condition holds; a test that waits in vain fails.</summary>
    public static Task HoldsAsync(Func<bool> condition) => HoldsAsync(async () =>
    {
        if (condition()) return true;
        await Task.Yield();
        return false;
    });

    /// <summary>The same for a condition that must itself be asked for.</summary>
    public static async Task HoldsAsync(Func<Task<bool>> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (!await condition()) patience.Token.ThrowIfCancellationRequested();
    }
}
