using System.Runtime.CompilerServices;
using System.Text;

namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>
/// The text of a query text whose form is fixed: written out, with names of the model in its holes, each of which is escaped by
/// <see cref="Identifier"/>; values have no way in but parameters. Query texts whose form depends on an operation are trees instead.
/// </summary>
internal sealed class CypherText
{
    private readonly string _text;

    private CypherText(string text) => _text = text;

    /// <summary>Nothing.</summary>
    public static readonly CypherText Empty = new("");

    /// <summary>A text with names in its holes.</summary>
    public static CypherText Of(Handler text) => new(text.Take());

    /// <summary>A number of the product's own, to tell parameters apart.</summary>
    public static CypherText Digit(int number) => new(number.ToString());

    /// <summary>Texts one after the other, with commas between them.</summary>
    public static CypherText List(IEnumerable<CypherText> parts) => new(string.Join(", ", parts));

    /// <inheritdoc/>
    public override string ToString() => _text;

    /// <summary>Takes the parts of an interpolated text: what stands in the source as it is, names escaped.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Handler(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + (16 * formattedCount));

        public void AppendLiteral(string literal) => _text.Append(literal);

        public void AppendFormatted(string name) => Identifier.Append(_text, name);

        public void AppendFormatted(CypherText part) => _text.Append(part._text);

        public string Take() => _text.ToString();
    }
}
