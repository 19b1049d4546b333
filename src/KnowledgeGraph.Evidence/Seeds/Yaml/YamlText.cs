using KnowledgeGraph.Evidence.Seeds.Mistakes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KnowledgeGraph.Evidence.Seeds.Yaml;

/// <summary>
/// Reads YAML text into <see cref="YamlItem"/>s over the parser's events (https://yaml.org/spec/1.2.2/). Anchors, aliases and tags are
/// refused, so that a file cannot expand beyond its size; nesting is counted.
/// </summary>
internal static class YamlText
{
    /// <summary>The file's one document; null, with the mistakes noted, where it cannot be read.</summary>
    public static YamlItem? Read(string file, string text, int maxDepth, SeedMistakes mistakes, SeedMistakes commas)
    {
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text)));
            parser.Consume<StreamStart>();
            if (parser.TryConsume<StreamEnd>(out _))
                throw new YamlRefusal(new SeedPlace(file, 1, 1), "The file is empty. Give it a document, or leave it out.");
            parser.Consume<DocumentStart>();
            var root = new ItemReader(file, text, parser, maxDepth, commas).Item(depth: 1);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
                throw new YamlRefusal(Place(file, second.Start), "A second YAML document begins here. Put it into a file of its own.");
            return root;
        }
        catch (YamlRefusal refusal)
        {
            mistakes.Add(refusal.At, refusal.Message);
        }
        catch (YamlException error)
        {
            mistakes.Add(
                Place(file, error.Start),
                $"This is no YAML: {FirstLine(error.Message)} Mind the indentation, and put texts with ': ' or '#' into quotes.");
        }
        return null;
    }

    private static SeedPlace Place(string file, in Mark mark) => new(file, Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));

    private static string FirstLine(string message)
    {
        var line = message.Split('\n', 2)[0].Trim();
        return line.EndsWith('.') ? line : line + ".";
    }

    private sealed class ItemReader(string file, string text, Parser parser, int maxDepth, SeedMistakes commas)
    {
        // Recursion is bounded by maxDepth.
        public YamlItem Item(int depth)
        {
            var current = parser.Current ?? throw new YamlException("The file ends in the middle.");
            var at = Place(file, current.Start);
            if (depth > maxDepth)
                throw new YamlRefusal(at, $"Lists and mappings nest deeper than {maxDepth}. A seed file needs no more than a handful of levels.");
            if (current is AnchorAlias) throw new YamlRefusal(at, "Aliases (*name) are not read in seed files. Write the value out.");
            if (current is NodeEvent { Anchor.IsEmpty: false })
                throw new YamlRefusal(at, "Anchors (&name) are not read in seed files. Write the value out where it is needed.");
            if (current is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } })
                throw new YamlRefusal(at, "Tags (!name) are not read in seed files: the model says what a value is. Leave the tag out.");
            return current switch
            {
                Scalar => Single(at),
                SequenceStart => Sequence(at, depth),
                MappingStart => Mapping(at, depth),
                _ => throw new YamlRefusal(at, "A value was expected here. Mind the indentation."),
            };
        }

        private YamlScalar Single(SeedPlace at)
        {
            var scalar = parser.Consume<Scalar>();
            return new YamlScalar(at, scalar.Value, scalar.Style == ScalarStyle.Plain);
        }

        private YamlSequence Sequence(SeedPlace at, int depth)
        {
            parser.Consume<SequenceStart>();
            var items = new List<YamlItem>();
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Item(depth + 1));
            return new YamlSequence(at, items);
        }

        private YamlMapping Mapping(SeedPlace at, int depth)
        {
            var isFlow = parser.Consume<MappingStart>().Style == MappingStyle.Flow;
            var entries = new List<YamlEntry>();
            var keys = new HashSet<string>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (Item(depth + 1) is not YamlScalar key) throw new YamlRefusal(at, "A key must be a single value. Write 'key: value'.");
                if (!keys.Add(key.Text)) throw new YamlRefusal(key.At, $"The key '{key.Text}' stands here a second time. Leave one of the two out.");
                var isCut = isFlow && !HasColon(parser.Current!.Start);
                var value = Item(depth + 1);
                if (isCut) commas.Add(key.At, Cut(key, entries.LastOrDefault()));
                else entries.Add(new YamlEntry(key, value));
            }
            return new YamlMapping(at, entries);
        }

        // A value that is there has a colon before it: one that is not stands where its key ends, before a comma or the closing brace.
        private bool HasColon(in Mark value)
        {
            var rest = text.AsSpan(Math.Min((int)value.Index, text.Length)).TrimStart();
            if (rest is not ([',' or '}', ..] or [])) return true;
            return text.AsSpan(0, Math.Min((int)value.Index, text.Length)).TrimEnd() is [.., ':'] || rest is [':', ..];
        }

        private static string Cut(YamlScalar key, YamlEntry? before) => before is { Value: YamlScalar value }
            ? $"'{key.Text}' has no value: the comma before it ends '{before.Key.Text}'. "
                + $"Put a text with a comma into quotes, {before.Key.Text}: \"{value.Text}, {key.Text}\"; else write '{key.Text}: value'."
            : $"'{key.Text}' has no value. Put a text with a comma into quotes; else write '{key.Text}: value'.";
    }

    private sealed class YamlRefusal(SeedPlace at, string message) : Exception(message)
    {
        public SeedPlace At { get; } = at;
    }
}
