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

    /// <summary>Appends a mark that stays: joined to its letter where the two are one, else in the canonical order of marks.</summary>
    public void AppendMark(char mark, int combiningClass)
    {
        if (_length > 0 && FoldingTable.Search.Composed(_room[_length - 1], mark) is { } composed)
        {
            _room[_length - 1] = composed;
            return;
        }
        Append(mark);
        for (var at = _length - 1; at > 0 && FoldingTable.Search.ClassOf(_room[at - 1]) > combiningClass; at--)
            (_room[at - 1], _room[at]) = (_room[at], _room[at - 1]);
    }

    public override readonly string ToString() => _room[.._length].ToString();
}
