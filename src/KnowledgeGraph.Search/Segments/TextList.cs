using System.Text;

namespace KnowledgeGraph.Search.Segments;

/// <summary>Texts by number, in UTF-8 one behind the other: a string takes twice its letters and thirty bytes more.</summary>
internal sealed class TextList
{
    private readonly Ends _ends;
    private readonly byte[] _texts;

    private TextList(Ends ends, byte[] texts) => (_ends, _texts) = (ends, texts);

    /// <summary>How many there are.</summary>
    public int Count => _ends.Count;

    /// <summary>A text in UTF-8.</summary>
    public ReadOnlySpan<byte> this[int number] => _texts.AsSpan(_ends[number].._ends[number + 1]);

    /// <summary>A text.</summary>
    public string TextOf(int number) => Encoding.UTF8.GetString(this[number]);

    /// <summary>Puts a list together.</summary>
    internal sealed class Builder
    {
        private readonly List<int> _ends = [0];
        private byte[] _texts = new byte[64];

        public int Count => _ends.Count - 1;

        public void Add(string text)
        {
            var (start, length) = (_ends[^1], Encoding.UTF8.GetByteCount(text));
            if (start + length > _texts.Length) Array.Resize(ref _texts, Math.Max(2 * _texts.Length, start + length));
            _ends.Add(start + Encoding.UTF8.GetBytes(text, _texts.AsSpan(start)));
        }

        /// <summary>The list of what was added; more may be added afterwards.</summary>
        public TextList Build() => new(new Ends([.. _ends]), _texts[.._ends[^1]]);
    }
}
