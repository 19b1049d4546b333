namespace KnowledgeGraph.Testing.Names;

/// <summary>
/// Makes organizations and people with names in Spanish, English and French that look real and are not: the same number gives the same ones,
/// and a larger number begins with those of a smaller one. No two have the same name.
/// </summary>
public static class NameMaker
{
    private static readonly WordLists Words = WordLists.Read();

    /// <summary>The first entities.</summary>
    /// <param name="count">How many.</param>
    public static IEnumerable<MadeUpEntity> Make(int count)
    {
        var random = new Random(2024);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var number = 1; number <= count;)
        {
            var made = MakeOne(number, new Picks(Words, random));
            if (!seen.Add(made.Name)) continue;
            yield return made;
            number++;
        }
    }

    private static MadeUpEntity MakeOne(int number, Picks picks) => picks.Number(12) switch
    {
        0 or 1 => SpanishCompany(number, picks),
        2 or 3 => EnglishCompany(number, picks),
        4 => FrenchCompany(number, picks),
        5 => Association(number, picks),
        6 => EnglishAssociation(number, picks),
        7 => Office(number, picks),
        8 => School(number, picks),
        9 => Firm(number, picks),
        _ => Person(number, picks),
    };

    private static MadeUpEntity SpanishCompany(int number, Picks picks)
    {
        var brand = picks.Brand();
        var (field, form) = (picks.Of("es-fields"), picks.Of("es-forms"));
        var name = picks.Number(4) switch
        {
            0 => $"Grupo {brand}, {form}",
            1 => $"{brand} {field} {form}",
            2 => $"{field} {brand} de {picks.Of("cities")}, {form}",
            _ => $"Industrias {brand} {form}",
        };
        return Organization(number, name);
    }

    private static MadeUpEntity EnglishCompany(int number, Picks picks)
    {
        var brand = picks.Brand();
        var (field, form) = (picks.Of("en-fields"), picks.Of("en-forms"));
        var name = picks.Number(3) switch
        {
            0 => $"{brand} {field}, {form}",
            1 => $"{picks.Of("surnames")} & {brand} {field} {form}",
            _ => $"{brand} {field} of {picks.Of("cities")}, {form}",
        };
        return Organization(number, name);
    }

    private static MadeUpEntity FrenchCompany(int number, Picks picks)
    {
        var brand = picks.Brand();
        var (field, form) = (picks.Of("fr-fields"), picks.Of("fr-forms"));
        return Organization(number, picks.Number(2) == 0 ? $"{field} {brand} {form}" : $"Les {field} {picks.Of("surnames")}-{brand} {form}");
    }

    private static MadeUpEntity Association(int number, Picks picks)
    {
        var (at, place) = (picks.Number(16), picks.Of("states"));
        var (spanish, english) = (picks.At("es-matters", at), picks.At("en-matters", at));
        var kind = picks.Number(3);
        var name = $"{(kind == 0 ? "Asociación" : kind == 1 ? "Consejo" : "Cámara")} de {spanish} de {place}, A.C.";
        var other = $"{(kind == 0 ? "Association" : kind == 1 ? "Council" : "Chamber")} of {english} of {place}";
        return Organization(number, name, english: other, acronym: picks.Number(2) == 0 ? Picks.Acronym(name) : null);
    }

    private static MadeUpEntity EnglishAssociation(int number, Picks picks)
    {
        var place = picks.Of("cities");
        var name = picks.Number(3) switch
        {
            0 => $"{place} Association of {picks.Of("en-matters")}",
            1 => $"{place} {picks.Of("en-fields")} Alliance",
            _ => $"{picks.Of("en-matters")} of Greater {place}",
        };
        return Organization(number, name, acronym: picks.Number(2) == 0 ? Picks.Acronym(name) : null);
    }

    private static MadeUpEntity Office(int number, Picks picks)
    {
        var (place, city) = (picks.Of("states"), picks.Of("cities"));
        return picks.Number(4) switch
        {
            0 => Organization(number, $"Secretaría de Desarrollo Económico de {place}", english: $"{place} Ministry of Economic Development"),
            1 => Organization(number, $"Consulado General de {picks.Of("countries")} en {city}"),
            2 => Organization(number, $"Chambre de commerce de {city}", english: $"{city} Chamber of Commerce", spanish: $"Cámara de Comercio de {city}"),
            _ => Organization(number, $"Regroupement des {picks.Of("fr-matters")} de {city}"),
        };
    }

    private static MadeUpEntity School(int number, Picks picks) => picks.Number(3) switch
    {
        0 => Organization(number, $"Universidad Tecnológica {picks.Brand()} de {picks.Of("states")}"),
        1 => Organization(number, $"{picks.Brand()} Institute for {picks.Of("en-fields")} Research"),
        _ => Organization(number, $"Centre {picks.Of("given")} {picks.Of("surnames")} de recherche en {picks.Of("fr-fields")}"),
    };

    private static MadeUpEntity Firm(int number, Picks picks)
    {
        var (one, other) = (picks.Of("surnames"), picks.Of("surnames"));
        return picks.Number(4) switch
        {
            0 => Organization(number, $"{one}, {other} y Asociados, S.C."),
            1 => Organization(number, $"{one} {other} Hnos., S.A. de C.V."),
            2 => Organization(number, $"Fundación {picks.Of("given")} {one} {other}"),
            _ => Organization(number, $"{one} & {other} Brothers Ltd."),
        };
    }

    private static MadeUpEntity Person(int number, Picks picks) => new(
        $"person:made-{number}", "Person", $"{picks.Of("given")} {picks.Of("surnames")} {picks.Of("surnames")}",
        new Dictionary<string, string>(StringComparer.Ordinal), [], null);

    private static MadeUpEntity Organization(int number, string name, string? english = null, string? spanish = null, string? acronym = null)
    {
        var localized = new Dictionary<string, string>(StringComparer.Ordinal);
        if (english is not null) localized["EN"] = english;
        if (spanish is not null) localized["ES"] = spanish;
        return new MadeUpEntity($"org:made-{number}", "Organization", name, localized, [], acronym);
    }
}
