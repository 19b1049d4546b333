using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace KnowledgeGraph.Storage.Writing;

/// <summary>
/// Sets the properties of what a file has batch by batch, on a thread beside the one that reads the next rows. A file of less than a batch needs no thread.
/// </summary>
/// <param name="elements">Of what; nobody else sets properties of these meanwhile.</param>
/// <param name="nameOf">The keys by their numbers in the file.</param>
internal sealed class PropertiesFilling(ElementsBuilder elements, Func<int, string> nameOf) : IDisposable
{
    private const int BatchBytes = 1 << 16;
    private const int MostWaiting = 8;
    private readonly BlockingCollection<Batch> _full = new(MostWaiting);
    private readonly ConcurrentBag<Batch> _free = [];
    private Batch _next = new();
    private Task? _filling;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Sets the encoded properties of an element, which are copied; errors in them are told by <see cref="Complete"/>.</summary>
    public void Add(int number, ReadOnlySpan<byte> properties)
    {
        _next.Add(number, properties);
        if (_next.Length >= BatchBytes) HandOver();
    }

    /// <summary>Returns when all properties are set.</summary>
    /// <exception cref="Records.Errors.StoreFormatException">Some are none.</exception>
    public void Complete()
    {
        if (_filling is null) Set(_next);
        else
        {
            HandOver();
            Stop();
        }
        _failure?.Throw();
    }

    public void Dispose()
    {
        Stop();
        _full.Dispose();
    }

    private void HandOver()
    {
        _filling ??= Task.Factory.StartNew(Fill, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _full.Add(_next);
        _next = _free.TryTake(out var batch) ? batch : new Batch();
    }

    private void Stop()
    {
        _full.CompleteAdding();
        _filling?.Wait();
    }

    // After a failure the reader still hands over: it is told when it has read all.
    private void Fill()
    {
        foreach (var batch in _full.GetConsumingEnumerable())
        {
            if (_failure is null) Set(batch);
            batch.Clear();
            _free.Add(batch);
        }
    }

    private void Set(Batch batch)
    {
        try
        {
            batch.SetIn(elements, nameOf);
        }
        catch (Exception error)
        {
            _failure = ExceptionDispatchInfo.Capture(error);
        }
    }

    private sealed class Batch
    {
        private readonly ArrayBufferWriter<byte> _bytes = new();
        private readonly List<(int Number, int Length)> _elements = [];

        public int Length => _bytes.WrittenCount;

        public void Add(int number, ReadOnlySpan<byte> properties)
        {
            _bytes.Write(properties);
            _elements.Add((number, properties.Length));
        }

        public void SetIn(ElementsBuilder elements, Func<int, string> nameOf)
        {
            var rest = _bytes.WrittenSpan;
            foreach (var (number, length) in _elements)
            {
                elements.SetProperties(number, rest[..length], nameOf);
                rest = rest[length..];
            }
        }

        public void Clear()
        {
            _bytes.ResetWrittenCount();
            _elements.Clear();
        }
    }
}
