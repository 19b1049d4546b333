using System.Collections.Frozen;

namespace KnowledgeGraph.Model;

/// <summary>English plurals of names in camel case: the last word decides. Words that no rule covers stand here; the rest follows rules.</summary>
internal static class EnglishPlurals
{
    private static readonly FrozenSet<string> Unchanged = FrozenSet.Create(
        StringComparer.Ordinal,
        "news", "series", "species", "means", "headquarters", "crossroads", "barracks", "gallows", "chassis", "wildlife", "corps", "works",
        "sheep", "deer", "moose", "bison", "salmon", "trout", "swine", "offspring",
        "people", "police", "cattle", "staff", "personnel",
        "data", "metadata", "media", "information", "equipment", "furniture", "luggage", "money", "advice", "knowledge", "feedback",
        "evidence", "research", "rice", "traffic", "children", "men", "women");

    // A word may end in one of these: grandchild, salesperson, spokeswoman.
    private static readonly (string One, string Many)[] Endings =
    [
        ("child", "children"), ("person", "people"), ("woman", "women"), ("mouse", "mice"), ("goose", "geese"), ("tooth", "teeth"), ("foot", "feet"),
        ("fish", "fish"), ("aircraft", "aircraft"), ("spacecraft", "spacecraft"), ("watercraft", "watercraft"), ("hovercraft", "hovercraft"),
        ("software", "software"), ("hardware", "hardware"), ("firmware", "firmware"), ("malware", "malware"), ("series", "series"), ("species", "species"),
        ("wife", "wives"), ("life", "lives"), ("knife", "knives"), ("shelf", "shelves"), ("leaf", "leaves"), ("wolf", "wolves"), ("thief", "thieves"),
        ("half", "halves"), ("loaf", "loaves"), ("calf", "calves"), ("axis", "axes"), ("index", "indexes"), ("matrix", "matrices"), ("vertex", "vertices"),
        ("appendix", "appendices"), ("quiz", "quizzes"), ("criterion", "criteria"), ("phenomenon", "phenomena"), ("medium", "media"),
        ("bacterium", "bacteria"), ("curriculum", "curricula"), ("stratum", "strata"), ("memorandum", "memoranda"), ("addendum", "addenda"),
        ("erratum", "errata"), ("datum", "data"),
    ];

    private static readonly FrozenDictionary<string, string> Whole = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["man"] = "men",
        ["mongoose"] = "mongooses",
        ["ox"] = "oxen",
        ["louse"] = "lice",
        ["die"] = "dice",
        ["self"] = "selves",
        ["elf"] = "elves",
        ["scarf"] = "scarves",
        ["corpus"] = "corpora",
        ["genus"] = "genera",
        ["opus"] = "opera",
        ["stimulus"] = "stimuli",
        ["nucleus"] = "nuclei",
        ["fungus"] = "fungi",
        ["radius"] = "radii",
        ["locus"] = "loci",
        ["alumnus"] = "alumni",
        ["hero"] = "heroes",
        ["echo"] = "echoes",
        ["veto"] = "vetoes",
        ["embargo"] = "embargoes",
        ["cargo"] = "cargoes",
        ["torpedo"] = "torpedoes",
        ["potato"] = "potatoes",
        ["tomato"] = "tomatoes",
        ["stomach"] = "stomachs",
        ["monarch"] = "monarchs",
        ["patriarch"] = "patriarchs",
        ["epoch"] = "epochs",
        ["loch"] = "lochs",
        ["tech"] = "techs",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Words on -man that are no men.
    private static readonly FrozenSet<string> NoMen =
        FrozenSet.Create(StringComparer.Ordinal, "human", "german", "roman", "ottoman", "shaman", "talisman", "norman", "caiman", "brahman");

    /// <summary>The plural; the name itself where both are the same.</summary>
    public static string Of(string name)
    {
        var at = LastWord(name);
        var (start, word) = (name[..at], name[at..]);
        var many = OfWord(word.ToLowerInvariant());
        // What a word begins with stays as it is spelled: Analysis, GridAnalysis, urlMap.
        var same = 0;
        while (same < many.Length && same < word.Length && many[same] == char.ToLowerInvariant(word[same])) same++;
        return start + word[..same] + many[same..];
    }

    private static string OfWord(string word)
    {
        if (Unchanged.Contains(word) || word.EndsWith("ics", StringComparison.Ordinal)) return word;
        if (Whole.TryGetValue(word, out var whole)) return whole;
        foreach (var (one, many) in Endings)
            if (word.EndsWith(one, StringComparison.Ordinal)) return word[..^one.Length] + many;
        return word switch
        {
            [.., _, 'm', 'a', 'n'] when !NoMen.Contains(word) => word[..^2] + "en",
            [.., _, 's', 'i', 's'] => word[..^2] + "es",
            [.., 'q', 'u', 'y'] => word[..^1] + "ies",
            [.., 'a' or 'e' or 'i' or 'o' or 'u', 'y'] => word + "s",
            [.., 'y'] => word[..^1] + "ies",
            [.., 's'] or [.., 'x'] or [.., 'z'] or [.., 'c', 'h'] or [.., 's', 'h'] => word + "es",
            _ => word + "s",
        };
    }

    private static int LastWord(string name)
    {
        for (var i = name.Length - 1; i > 0; i--)
        {
            if (name[i] == '_' && i + 1 < name.Length) return i + 1;
            if (char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])))) return i;
        }
        return 0;
    }
}
