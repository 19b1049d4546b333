using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Seeds.Yaml;

namespace KnowledgeGraph.Evidence.Seeds.Reading;

/// <summary>Reads a file into its parts, without looking at any other file, the model or the store.</summary>
/// <param name="mistakes">What makes a file unreadable, or leaves a hole in it.</param>
/// <param name="commas">Texts that a comma cut: the rest of the file can be checked all the same.</param>
internal sealed class SeedFileReader(SeedMistakes mistakes, SeedMistakes commas)
{
    private static readonly string[] Sections = ["document", "entities", "statements"];

    /// <summary>The file's parts, or null with the mistakes noted.</summary>
    public SeedFile? Read(string name, string text, int maxDepth)
    {
        if (YamlText.Read(name, text, maxDepth, mistakes, commas) is not { } root) return null;
        if (root is not YamlMapping mapping)
        {
            mistakes.Add(root.At, "A seed file is a mapping with 'document', 'entities' and 'statements'.");
            return null;
        }
        var file = new SeedMapping(mapping, mistakes);
        file.CheckKeys("A seed file", Sections);
        var document = Document(file);
        var entities = Items(file, "entities").Select(Entity).OfType<SeedEntity>().ToList();
        var statements = Items(file, "statements").Select(Statement).OfType<SeedStatement>().ToList();
        return document is null ? null : new SeedFile(document, entities, statements);
    }

    private SeedDocument? Document(SeedMapping file)
    {
        var item = file.Find("document");
        if (item is YamlScalar reference) return SeedMapping.CheckedId(reference, mistakes) is { } known ? new SeedDocument(known, reference.At, null) : null;
        if (item is not YamlMapping mapping)
        {
            mistakes.Add(
                item?.At ?? file.At,
                "A seed file needs 'document': the mapping of the document that its facts come from, or the id of one that is loaded.");
            return null;
        }
        var fields = new SeedMapping(mapping, mistakes);
        return fields.Id("id", "A document") is { } id
            ? new SeedDocument(id, fields.PlaceOf("id"), mapping.Entries.Count > 1 ? mapping : null)
            : null;
    }

    private SeedEntity? Entity(YamlMapping mapping)
    {
        var fields = new SeedMapping(mapping, mistakes);
        var (id, type) = (fields.Id("id", "An entity"), fields.Text("type"));
        if (type is null && fields.Find("type") is null) mistakes.Add(mapping.At, "An entity needs 'type', the name of a type of the model.");
        return id is null || type is null ? null : new SeedEntity(id, type, fields.PlaceOf("id"), fields.PlaceOf("type"), mapping);
    }

    private SeedStatement? Statement(YamlMapping mapping)
    {
        var fields = new SeedMapping(mapping, mistakes);
        return fields.Id("id", "A statement") is { } id ? new SeedStatement(id, fields.PlaceOf("id"), mapping) : null;
    }

    private IEnumerable<YamlMapping> Items(SeedMapping file, string key)
    {
        if (file.Find(key) is not { } item) yield break;
        if (item is not YamlSequence list)
        {
            mistakes.Add(item.At, $"'{key}' is {item.Form}; it must be a list of mappings.");
            yield break;
        }
        foreach (var entry in list.Items)
        {
            if (entry is YamlMapping mapping) yield return mapping;
            else mistakes.Add(entry.At, $"An item of '{key}' is {entry.Form}; it must be a mapping.");
        }
    }
}
