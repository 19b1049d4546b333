using KnowledgeGraph.Records.Text;

namespace KnowledgeGraph.Search.Segments;

/// <summary>Finds the number of an entity by its id: open addressing over the numbers alone.</summary>
internal sealed class EntityTable
{
    private readonly TextList _ids;
    private readonly int[] _slots;

    /// <param name="ids">The ids by number, each once.</param>
    public EntityTable(TextList ids)
    {
        _ids = ids;
        var size = 4;
        while (size < ids.Count * 2L) size *= 2;
        _slots = new int[size];
        for (var entity = 0; entity < ids.Count; entity++)
        {
            var slot = SlotOf(ids[entity]);
            while (_slots[slot] != 0) slot = (slot + 1) & (size - 1);
            _slots[slot] = entity + 1;
        }
    }

    /// <summary>The number of an entity; -1 if it is not here.</summary>
    public int Find(string id)
    {
        using var utf8 = new Utf8Text(id, stackalloc byte[Utf8Text.FewBytes]);
        for (var slot = SlotOf(utf8.Bytes); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_ids[_slots[slot] - 1].SequenceEqual(utf8.Bytes)) return _slots[slot] - 1;
        }
        return -1;
    }

    private int SlotOf(ReadOnlySpan<byte> id) => Utf8Hash.Of(id) & (_slots.Length - 1);
}
