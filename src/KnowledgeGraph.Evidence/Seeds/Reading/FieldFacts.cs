using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Seeds.Yaml;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records.Text;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Seeds.Reading;

/// <summary>Reads what a mapping gives a field, as the field's type says.</summary>
internal sealed class FieldFacts(GraphModel model, SeedMistakes mistakes)
{
    private const string DefaultLanguage = "default";

    /// <summary>The values of a field, with the spans that <paramref name="evidence"/> gives.</summary>
    public IEnumerable<FieldFact> Read(Property property, YamlItem item, YamlItem? evidence)
    {
        if (!property.IsLocalized || item is not YamlMapping languages) return Values(property, null, item, evidence);
        var byLanguage = evidence as YamlMapping;
        if (byLanguage is not null)
            foreach (var entry in byLanguage.Entries.Where(entry => languages.Find(entry.Key.Text) is null))
                mistakes.Add(entry.Key.At, $"'{property.Name}' has no text in '{entry.Key.Text}' that this span could be the evidence of.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return languages.Entries
            .Where(entry => !entry.Value.IsNull)
            .SelectMany(entry => TryLanguage(property, entry.Key, out var language) && IsNew(entry.Key, language, seen)
                ? Values(property, language, entry.Value, byLanguage is null ? evidence : byLanguage.Find(entry.Key.Text))
                : []);
    }

    /// <summary>One value of a field, or null with the mistake noted.</summary>
    public Value? One(Property property, YamlItem item)
    {
        if (item.IsNull)
        {
            mistakes.Add(item.At, $"'{property.Name}' has an item without a value. Leave it out, or put a text that reads like none into quotes: \"null\".");
            return null;
        }
        if (item is not YamlScalar scalar)
        {
            mistakes.Add(item.At, $"'{property.Name}' is {item.Form}; it must be a single value{(property.IsLocalized ? ", or a mapping of languages" : "")}.");
            return null;
        }
        if (MustBeSeen(property) && Folding.Of(scalar.Text).Trim().Length == 0)
        {
            mistakes.Add(scalar.At, $"'{property.Name}' is blank. Write a text that can be seen, or leave it out.");
            return null;
        }
        if (ModelValues.TryRead(property, scalar.Text, out var value, out var problem)) return value;
        mistakes.Add(scalar.At, problem);
        return null;
    }

    /// <summary>The language of a key or a <c>language</c> entry; spelled as in the model, in upper or lower case.</summary>
    public bool TryLanguage(Property property, YamlScalar key, out string? language)
    {
        language = null;
        if (key.Text == DefaultLanguage) return true;
        language = model.Languages.FirstOrDefault(known => known.Equals(key.Text, StringComparison.OrdinalIgnoreCase));
        if (language is not null) return true;
        string[] known = [DefaultLanguage, .. model.Languages.Select(name => name.ToLowerInvariant())];
        mistakes.Add(key.At, $"'{key.Text}' is no language of '{property.Name}'. It has {string.Join(", ", known)}.");
        return false;
    }

    private bool IsNew(YamlScalar key, string? language, HashSet<string> seen)
    {
        if (seen.Add(language ?? DefaultLanguage)) return true;
        mistakes.Add(key.At, $"'{key.Text}' is a language that was given above, in other letters. Keep one of the two.");
        return false;
    }

    private static bool MustBeSeen(Property property) =>
        property.Kind == ScalarKind.String && (property.IsName || property.IsAlias || property.IsRequired || property.Name == Property.NameKey);

    private IEnumerable<FieldFact> Values(Property property, string? language, YamlItem item, YamlItem? evidence)
    {
        var spans = evidence is null ? [] : SeedSpan.ReadSeveral(evidence, mistakes);
        if (!property.IsList)
        {
            if (spans.Count > 1) mistakes.Add(evidence!.At, $"'{property.Name}' is one value and takes one span.");
            return One(property, item) is { } value ? [new FieldFact(language, value, spans is [var span, ..] ? span : null)] : [];
        }
        if (item is not YamlSequence list)
        {
            mistakes.Add(item.At, $"'{property.Name}' is {item.Form}; it must be a list, such as [one, two].");
            return [];
        }
        if (spans.Count > 1 && spans.Count != list.Items.Count)
            mistakes.Add(evidence!.At, $"'{property.Name}' has {list.Items.Count} values and {spans.Count} spans. Give one span for all, or one for each.");
        return list.Items.Select((entry, i) => One(property, entry) is { } value
            ? new FieldFact(language, value, i < spans.Count ? spans[i] : spans is [var only] ? only : null)
            : (FieldFact?)null).OfType<FieldFact>().DistinctBy(fact => fact.Value).ToList();
    }
}
