using System.Text;
using KnowledgeGraph.Records.Text;

namespace KnowledgeGraph.Search.Segments;

/// <summary>The identifiers of the entities of a segment, and which entities an identifier is of: whole, or without the register before its colon.</summary>
internal sealed class IdentifierTable
{
    private readonly TextList _texts;
    private readonly int[] _firsts;
    // By hash, whole and without the register; beside each the entity.
    private readonly int[] _hashes;
    private readonly int[] _entities;

    /// <param name="texts">The identifiers, those of an entity one behind the other.</param>
    /// <param name="firsts">By entity its first; one more at the end.</param>
    public IdentifierTable(TextList texts, int[] firsts)
    {
        (_texts, _firsts) = (texts, firsts);
        var (hashes, entities) = (new List<int>(), new List<int>());
        for (var entity = 0; entity < firsts.Length - 1; entity++)
        {
            for (var number = firsts[entity]; number < firsts[entity + 1]; number++)
            {
                Add(texts[number], entity);
                if (ValueOf(texts[number]) is { Length: > 0 } value) Add(value, entity);
            }
        }
        (_hashes, _entities) = ([.. hashes], [.. entities]);
        Array.Sort(_hashes, _entities);

        void Add(ReadOnlySpan<byte> key, int entity)
        {
            hashes.Add(Utf8Hash.Of(key));
            entities.Add(entity);
        }
    }

    /// <summary>The identifiers of an entity.</summary>
    public string[] Of(int entity)
    {
        var identifiers = new string[_firsts[entity + 1] - _firsts[entity]];
        for (var i = 0; i < identifiers.Length; i++) identifiers[i] = _texts.TextOf(_firsts[entity] + i);
        return identifiers;
    }

    /// <summary>The entities that have an identifier, or one with this value behind its colon, by number.</summary>
    public List<int> EntitiesOf(string key)
    {
        var (utf8, found) = (Encoding.UTF8.GetBytes(key), new SortedSet<int>());
        var at = Array.BinarySearch(_hashes, Utf8Hash.Of(utf8));
        if (at < 0) return [];
        var hash = _hashes[at];
        while (at > 0 && _hashes[at - 1] == hash) at--;
        for (; at < _hashes.Length && _hashes[at] == hash; at++)
        {
            if (Has(_entities[at], utf8)) found.Add(_entities[at]);
        }
        return [.. found];
    }

    private bool Has(int entity, ReadOnlySpan<byte> key)
    {
        for (var number = _firsts[entity]; number < _firsts[entity + 1]; number++)
        {
            if (_texts[number].SequenceEqual(key) || ValueOf(_texts[number]).SequenceEqual(key)) return true;
        }
        return false;
    }

    // Empty where there is no register before it.
    private static ReadOnlySpan<byte> ValueOf(ReadOnlySpan<byte> identifier) =>
        identifier.IndexOf((byte)':') is >= 0 and var colon ? identifier[(colon + 1)..] : default;
}
