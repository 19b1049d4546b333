using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Query.Caching;
using KnowledgeGraph.Query.Operations;

namespace KnowledgeGraph.Query.Answers;

/// <summary>The runs under way, by key: never more than there are requests, since each request waits for one.</summary>
internal sealed class Flights
{
    private readonly Dictionary<byte[], Flight> _flights = new(BytesComparer.Instance);
    private readonly Lock _changing = new();

    /// <summary>Joins the run of an equal request, or opens one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="request">The request.</param>
    /// <param name="last">The last change that is known. A run that began before it is not joined: whoever asks now must see that change.</param>
    /// <param name="isNew">Whether it was opened, and is to be started by the caller.</param>
    public Flight Board(ReadOnlySpan<byte> key, in OperationRequest request, ChangeMark last, out bool isNew)
    {
        lock (_changing)
        {
            var isKnown = _flights.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(key, out var flight);
            isNew = !(isKnown && ReferenceEquals(flight!.Begun, last) && flight.Join());
            if (!isNew) return flight!;
            var copy = key.ToArray();
            return _flights[copy] = new Flight(copy, AnswerKey.Kept(copy, request), last);
        }
    }

    /// <summary>Nobody joins it from now on.</summary>
    public void Close(Flight flight)
    {
        lock (_changing)
        {
            if (_flights.TryGetValue(flight.Key, out var open) && ReferenceEquals(open, flight)) _flights.Remove(flight.Key);
        }
    }
}
