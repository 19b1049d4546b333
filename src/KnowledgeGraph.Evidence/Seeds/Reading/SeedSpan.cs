using System.Globalization;
using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Seeds.Yaml;
using KnowledgeGraph.Evidence.Statements;

namespace KnowledgeGraph.Evidence.Seeds.Reading;

/// <summary>Reads spans: <c>[1432, 1518]</c>.</summary>
internal static class SeedSpan
{
    private const string Form = "A span is [start, end] in UTF-16 code units of the document's text, such as [1432, 1518], start before end.";

    /// <summary>The span, or null with the mistake noted.</summary>
    public static TextSpan? Read(YamlItem item, SeedMistakes mistakes)
    {
        if (item is YamlSequence { Items: [YamlScalar start, YamlScalar end] } && Number(start) is { } from && Number(end) is { } to && from < to)
            return new TextSpan(from, to);
        mistakes.Add(item.At, Form);
        return null;
    }

    /// <summary>One span, or a list of them.</summary>
    public static IReadOnlyList<TextSpan?> ReadSeveral(YamlItem item, SeedMistakes mistakes) =>
        item is YamlSequence { Items: [YamlSequence, ..] } several
            ? [.. several.Items.Select(inner => Read(inner, mistakes))]
            : [Read(item, mistakes)];

    private static int? Number(YamlScalar scalar) =>
        int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
