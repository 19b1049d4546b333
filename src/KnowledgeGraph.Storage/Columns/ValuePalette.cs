using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Storage.Columns;

/// <summary>The different values of a column, each once, by a number of two bytes. Grows as chunks are made; what has a number keeps it.</summary>
internal sealed class ValuePalette
{
    private Dictionary<Value, ushort>? _numbers = [];
    private Value?[] _values = new Value?[256];

    /// <summary>The value of a number; null of 0.</summary>
    public Value? this[ushort number] => _values[number];

    /// <summary>The number of a value, a new one if it has none; false if there are no numbers left.</summary>
    public bool TryNumber(Value? value, out ushort number)
    {
        number = 0;
        if (value is null || _numbers!.TryGetValue(value, out number)) return true;
        if (_numbers.Count == ushort.MaxValue) return false;
        number = (ushort)(_numbers.Count + 1);
        if (number == _values.Length) Array.Resize(ref _values, 2 * _values.Length);
        _values[number] = value;
        _numbers.Add(value, number);
        return true;
    }

    /// <summary>No more numbers are given: what only that needs is let go.</summary>
    public void Complete()
    {
        if (_numbers is null) return;
        Array.Resize(ref _values, _numbers.Count + 1);
        _numbers = null;
    }
}
