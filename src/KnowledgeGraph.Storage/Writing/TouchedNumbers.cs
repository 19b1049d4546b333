using System.Collections;

namespace KnowledgeGraph.Storage.Writing;

/// <summary>
/// The numbers that a write may have changed. Of those that the version before did not have, all up to the highest are taken for touched: a fill touches
/// them one after the other, and a set of millions costs more than the look at one that is dead before and after.
/// </summary>
/// <param name="limit">All numbers of the version before are below this.</param>
internal sealed class TouchedNumbers(int limit) : IReadOnlyCollection<int>
{
    private readonly HashSet<int> _before = [];
    private readonly int _limit = limit;
    private int _end = limit;

    public int Count => _before.Count + _end - _limit;

    public void Add(int number)
    {
        if (number < _limit) _before.Add(number);
        else _end = Math.Max(_end, number + 1);
    }

    public IEnumerator<int> GetEnumerator()
    {
        foreach (var number in _before) yield return number;
        for (var number = _limit; number < _end; number++) yield return number;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
