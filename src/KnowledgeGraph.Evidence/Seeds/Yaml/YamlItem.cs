using KnowledgeGraph.Evidence.Seeds.Mistakes;

namespace KnowledgeGraph.Evidence.Seeds.Yaml;

/// <summary>A part of a YAML file with its place. Scalars stay text: what they mean is the model's to say, never YAML's.</summary>
/// <param name="At">Where it begins.</param>
internal abstract record YamlItem(SeedPlace At)
{
    /// <summary>How a message calls its form.</summary>
    public abstract string Form { get; }

    /// <summary>A plain <c>null</c>, <c>~</c> or nothing at all: as if the key were absent.</summary>
    public virtual bool IsNull => false;
}

/// <summary>A scalar.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Text">Its text, escapes undone.</param>
/// <param name="IsPlain">Neither quoted nor a block.</param>
internal sealed record YamlScalar(SeedPlace At, string Text, bool IsPlain) : YamlItem(At)
{
    public override string Form => "a single value";

    public override bool IsNull => IsPlain && (Text is "" or "~" or "null");
}

/// <summary>A list.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Items">Its items.</param>
internal sealed record YamlSequence(SeedPlace At, IReadOnlyList<YamlItem> Items) : YamlItem(At)
{
    public override string Form => "a list";
}

/// <summary>A mapping; no key occurs in it twice.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Entries">Its entries in the order of the file.</param>
internal sealed record YamlMapping(SeedPlace At, IReadOnlyList<YamlEntry> Entries) : YamlItem(At)
{
    public override string Form => "a mapping";

    public YamlItem? Find(string key)
    {
        foreach (var entry in Entries)
            if (entry.Key.Text == key) return entry.Value;
        return null;
    }
}

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlEntry(YamlScalar Key, YamlItem Value);
