using System.Runtime.CompilerServices;
using System.Threading.Channels;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Evidence.Generation;

/// <summary>Makes writes while the store applies the ones before them: each side works on a processor of its own.</summary>
internal static class WritesAhead
{
    // Each holds thousands of records: more would be memory without use, since the slower side is always waited for.
    private const int MostAhead = 4;

    /// <summary>The same writes, made ahead; a failure to make one comes where it would have come.</summary>
    public static async IAsyncEnumerable<GraphWrite> Of(IEnumerable<GraphWrite> writes, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ahead = Channel.CreateBounded<GraphWrite>(new BoundedChannelOptions(MostAhead) { SingleReader = true, SingleWriter = true });
        var making = Task.Run(() => MakeAsync(writes, ahead.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var write in ahead.Reader.ReadAllAsync(cancellation)) yield return write;
        }
        finally
        {
            await stop.CancelAsync();
            await making;
        }
    }

    // What it fails with goes through the channel to the one who reads.
    private static async Task MakeAsync(IEnumerable<GraphWrite> writes, ChannelWriter<GraphWrite> ahead, CancellationToken stop)
    {
        try
        {
            foreach (var write in writes) await ahead.WriteAsync(write, stop);
            ahead.Complete();
        }
        catch (Exception failure)
        {
            ahead.Complete(failure);
        }
    }
}
