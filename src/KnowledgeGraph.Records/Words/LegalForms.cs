namespace KnowledgeGraph.Records.Words;

/// <summary>
/// Legal forms at the end of the names of companies and associations, in Spanish, English, French and German. They tell little, and are
/// written in many ways; what is the same form is the same words here.
/// </summary>
public static class LegalForms
{
    // What is written, and what it counts as; an empty right side is what is written. The longest are tried first.
    private static readonly (string[] Written, string[] Counted)[] Strong =
    [
        .. new[]
        {
            "s de rl de cv", "s de rl mi", "s de rl", "sa de cv", "sab de cv", "sapi de cv", "sapib de cv", "sofom enr", "sofom er", "sc de rl",
            "sc de rl de cv", "sa de rl de cv", "srl de cv", "srl", "sa", "sab", "sapi", "sc", "ac", "iap", "abp", "spr de rl", "sas", "sasu", "sarl",
            "eurl", "snc",
            "senc", "sencrl", "scrl", "gmbh", "mbh", "ag", "kg", "gmbh & co kg", "ev", "llc", "llp", "lp", "plc", "pllc", "nv", "bv", "spa", "sl", "slu",
            "sau", "oy",
            "aps", "pty ltd", "pte ltd", "pvt ltd",
            "inc", "ltd", "sacv=sa de cv", "sa cv=sa de cv", "sabcv=sab de cv", "sab cv=sab de cv", "sapicv=sapi de cv", "sapi cv=sapi de cv",
            "srlcv=s de rl de cv",
            "sociedad anonima de capital variable=sa de cv", "sociedad anonima bursatil de capital variable=sab de cv",
            "sociedad anonima promotora de inversion de capital variable=sapi de cv",
            "sociedad de responsabilidad limitada de capital variable=s de rl de cv", "sociedad de responsabilidad limitada=s de rl",
            "sociedad anonima=sa", "sociedad civil=sc", "asociacion civil=ac", "societe anonyme=sa", "societe par actions simplifiee=sas",
            "societe a responsabilite limitee=sarl", "incorporated=inc", "incorporee=inc", "incorporada=inc", "limited=ltd", "ltee=ltd", "limitee=ltd",
            "ltda=ltd", "limitada=ltd", "limited liability company=llc", "limited liability partnership=llp", "limited partnership=lp",
            "co ltd=co ltd", "co inc=co inc", "company limited=co ltd", "y asociados=& asoc", "& asociados=& asoc", "and associates=& asoc",
            "& associates=& asoc", "et associes=& asoc", "& associes=& asoc",
        }.Select(Entry).OrderByDescending(entry => entry.Item1.Length),
    ];

    private static readonly Dictionary<string, string> WeakWords = new(StringComparer.Ordinal)
    {
        ["corp"] = "corporation",
        ["corporation"] = "corporation",
        ["corporacion"] = "corporacion",
        ["co"] = "company",
        ["company"] = "company",
        ["cia"] = "compania",
        ["compania"] = "compania",
        ["cie"] = "compagnie",
        ["compagnie"] = "compagnie",
        ["hnos"] = "brothers",
        ["hermanos"] = "brothers",
        ["bros"] = "brothers",
        ["brothers"] = "brothers",
        ["freres"] = "brothers",
        ["hijos"] = "sons",
        ["sons"] = "sons",
        ["fils"] = "sons",
    };

    /// <summary>Gives the words of the legal forms at the end their roles. A plain word must be left before them.</summary>
    public static void Mark(List<NameWord> words)
    {
        var end = words.Count;
        while (end > 1)
        {
            if (Strong.FirstOrDefault(form => EndsWith(words, end, form.Written)) is { Written: { } written } form)
            {
                var start = end - written.Length;
                if (!words.Take(start).Any(word => word.Role == WordRole.Plain)) return;
                words.RemoveRange(start, written.Length);
                words.InsertRange(start, form.Counted.Select(word => new NameWord(word, WordRole.Form, false)));
                end = start;
            }
            else if (WeakWords.TryGetValue(words[end - 1].Text, out var counted) && words.Take(end - 1).Any(word => word.Role == WordRole.Plain))
            {
                words[--end] = new NameWord(counted, WordRole.Weak, false);
                if (words[end - 1].Role == WordRole.Stop) end--;
            }
            else
            {
                return;
            }
        }
    }

    private static bool EndsWith(List<NameWord> words, int end, string[] form)
    {
        if (form.Length >= end) return false;
        for (var i = 1; i <= form.Length; i++)
        {
            if (words[end - i].Text != form[^i]) return false;
        }
        return true;
    }

    private static (string[], string[]) Entry(string text)
    {
        var sides = text.Split('=');
        return (sides[0].Split(' '), sides[^1].Split(' '));
    }
}
