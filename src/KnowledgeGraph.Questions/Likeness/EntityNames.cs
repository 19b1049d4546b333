using KnowledgeGraph.Model;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Likeness;

/// <summary>The names of an entity, taken apart: the one that it is shown by first, in all languages, each once.</summary>
/// <param name="Names">They; at least one.</param>
internal sealed record EntityNames(IReadOnlyList<ComparedName> Names)
{
    /// <summary>The most names of an entity that are compared, the first of them.</summary>
    public const int MaxNames = 24;

    /// <summary>The one that it is shown by.</summary>
    public ComparedName Shown => Names[0];

    /// <summary>The names under these keys; null for an entity without any.</summary>
    /// <param name="sources">Where its type keeps names.</param>
    /// <param name="valueOf">The value under a key.</param>
    public static EntityNames? Of(IReadOnlyList<NameSource> sources, Func<string, Value?> valueOf)
    {
        var (names, known) = (new List<ComparedName>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var text in sources.SelectMany(source => TextsOf(valueOf(source.Key))))
        {
            if (names.Count == MaxNames) break;
            var name = ComparedName.Of(text);
            // A name of symbols alone names nobody.
            if (name.Words.Length > 0 && known.Add(name.Folded)) names.Add(name);
        }
        return names.Count == 0 ? null : new EntityNames(names);
    }

    /// <summary>The texts of a value, one or a list.</summary>
    public static IEnumerable<string> TextsOf(Value? value) => value switch
    {
        TextValue text => [text.Text],
        ListValue list => list.Items.ToArray().OfType<TextValue>().Select(item => item.Text),
        _ => [],
    };
}
