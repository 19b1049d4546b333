namespace KnowledgeGraph.Records.Text;

/// <summary>Collects a folded text up to a limit, with runs of blanks as one.</summary>
internal ref struct FoldedText(int limit, Span<char> room)
{
    private Span<char> _room = room;
    private int _length;

    public readonly bool IsFull => _length >= limit;

    public void Append(char unit)
    {
        if (IsFull || (unit == ' ' && _length > 0 && _room[_length - 1] == ' ')) return;
        if (_length == _room.Length)
        {
            var larger = new char[_room.Length * 2];
            _room.CopyTo(larger);
            _room = larger;
        }
        _room[_length++] = unit;
    }

    public override readonly string ToString() => _room[.._length].ToString();
}
