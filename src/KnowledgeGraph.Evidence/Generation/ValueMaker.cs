using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Generation;

/// <summary>Makes values for fields by their type alone: it knows no field by name.</summary>
internal sealed class ValueMaker(GraphModel model, Random random)
{
    private const double NullShare = 0.1;
    private const double TranslatedShare = 0.5;
    private const int Codes = 40;
    private const int MaxListItems = 3;
    private static readonly string[] Syllables =
    [
        "ma", "rí", "lo", "ñe", "sá", "qui", "tor", "vé", "an", "gó", "pre", "lú",
        "del", "ción", "bra", "é", "mon", "ter", "çal", "ü", "nor", "fía", "grö", "zel",
    ];

    /// <summary>Fills the properties of a node or an edge; a tenth of the optional ones stays null.</summary>
    public void Fill(IEnumerable<Property> properties, int number, Dictionary<string, Value> into)
    {
        foreach (var property in properties)
        {
            if (!property.IsRequired && random.NextDouble() < NullShare) continue;
            Put(property, null, number, into);
            if (!property.IsLocalized) continue;
            foreach (var language in model.Languages)
                if (random.NextDouble() < TranslatedShare) Put(property, language, number, into);
        }
    }

    /// <summary>A date: a year, a month or a day, each a third of the time.</summary>
    public PartialDate Date(int firstYear, int lastYear)
    {
        var day = new DateOnly(random.Next(firstYear, lastYear + 1), 1, 1).AddDays(random.Next(365));
        var text = PartialDate.OfDay(day).Text;
        return PartialDate.Parse(random.Next(3) switch { 0 => text[..4], 1 => text[..7], _ => text });
    }

    private void Put(Property property, string? language, int number, Dictionary<string, Value> into)
    {
        if (!property.IsList)
        {
            into[property.KeyIn(language)] = One(property, number);
            return;
        }
        var items = Enumerable.Range(0, random.Next(MaxListItems + 1)).Select(_ => One(property, number)).Distinct().ToList();
        items.Sort((left, right) => Value.Compare(left, right) is not 0 and var order ? order : left.Json.SequenceCompareTo(right.Json));
        if (items.Count > 0) into[property.KeyIn(language)] = new ListValue([.. items]);
    }

    private Value One(Property property, int number) => property.Kind switch
    {
        ScalarKind.String or ScalarKind.Id => new TextValue(Text(property, number)),
        ScalarKind.Int => new IntegerValue(random.Next(1_000_000)),
        ScalarKind.Long => new IntegerValue(random.NextInt64(1_000_000_000_000)),
        ScalarKind.Float => new FloatValue(Math.Round(random.NextDouble() * 1_000, 3)),
        ScalarKind.Decimal => new DecimalValue(random.NextInt64(1_000_000_000_000) / 100m),
        ScalarKind.Boolean => BooleanValue.Of(random.NextDouble() < 0.8),
        ScalarKind.Date => ModelValues.Of(Date(1990, 2024)),
        ScalarKind.DateTime => ModelValues.Of(DateTimeOffset.UnixEpoch.AddSeconds(random.Next())),
        ScalarKind.Url => new TextValue($"https://example.org/{number}"),
        ScalarKind.Enum => new TextValue(property.Enum!.Values[Uneven(property.Enum.Values.Count)].Name),
        ScalarKind.Json => new JsonValue("{\"generated\":true}"u8),
    };

    // Values of an indexed text recur, as country codes and units do; others hardly ever do.
    private string Text(Property property, int number)
    {
        if (property.IsIdentifier) return $"made-up:{random.NextInt64():x}";
        if (property.IsUnique) return $"{Word()} {number}";
        if (property.IsIndexed && !property.IsName) return $"{(char)('A' + Uneven(26))}{(char)('A' + (Uneven(Codes) % 26))}";
        if (property.IsName || property.IsAlias) return $"{Word()} {Word()} {number}";
        return string.Join(' ', Enumerable.Range(0, random.Next(2, 8)).Select(_ => Word()));
    }

    private string Word()
    {
        var word = string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    // The first of the choices is taken far more often than the last.
    private int Uneven(int count)
    {
        var share = random.NextDouble();
        return (int)(count * share * share);
    }
}
