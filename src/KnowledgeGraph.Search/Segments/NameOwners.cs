namespace KnowledgeGraph.Search.Segments;

/// <summary>By name, its entity: kept for some names only, from where a few steps lead to it, since an entity's names follow one another.</summary>
internal sealed class NameOwners
{
    private const int Bits = 3;
    private readonly int[] _firstNames;
    // The entity of every eighth name.
    private readonly int[] _some;

    /// <param name="firstNames">By entity its first name; one more at the end.</param>
    public NameOwners(int[] firstNames)
    {
        _firstNames = firstNames;
        _some = new int[(Count + (1 << Bits) - 1) >> Bits];
        var entity = 0;
        for (var i = 0; i < _some.Length; i++) _some[i] = entity = From(entity, i << Bits);
    }

    /// <summary>How many names there are.</summary>
    public int Count => _firstNames[^1];

    /// <summary>The entity of a name.</summary>
    public int this[int name] => From(_some[name >> Bits], name);

    private int From(int entity, int name)
    {
        while (_firstNames[entity + 1] <= name) entity++;
        return entity;
    }
}
