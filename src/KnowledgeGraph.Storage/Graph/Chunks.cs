namespace KnowledgeGraph.Storage.Graph;

/// <summary>
/// An immutable array in chunks of 512, so that a write copies the chunks it changes and shares the others.
/// What was never set is the default. Hot: every property read goes through here, in two array loads.
/// </summary>
internal sealed class Chunks<T>(T[][] items)
{
    public const int Bits = 9;
    public const int Size = 1 << Bits;
    public const int Mask = Size - 1;

    /// <summary>The chunk that stands wherever nothing is set, so that readers need no test for null.</summary>
    public static readonly T[] Blank = new T[Size];

    public static readonly Chunks<T> Empty = new([]);

    public T[][] Items { get; } = items;

    public T this[int index] => At(Items, index);

    public static T At(T[][] items, int index)
    {
        var chunk = index >> Bits;
        return (uint)chunk < (uint)items.Length ? items[chunk][index & Mask] : Blank[0];
    }
}
