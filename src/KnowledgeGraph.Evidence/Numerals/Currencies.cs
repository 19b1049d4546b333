using System.Collections.Frozen;
using KnowledgeGraph.Evidence.Texts;

namespace KnowledgeGraph.Evidence.Numerals;

/// <summary>
/// The signs, codes and names of currencies in Spanish, English and French. A name that several countries use means any of theirs, and
/// the one that is usually meant counts as said: <c>dólares</c> are USD, unless it says which. A bare <c>$</c>
/// settles nothing.
/// </summary>
internal static class Currencies
{
    private static readonly string[] Dollars =
        ["USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "JMD", "TTD", "BBD", "BSD", "BZD", "FJD", "XCD", "BMD", "KYD", "GYD", "NAD", "LRD"];

    private static readonly string[] Pesos = ["MXN", "COP", "ARS", "CLP", "UYU", "DOP", "CUP", "PHP"];

    private static readonly FrozenSet<string> Codes = (
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF "
        + "DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KRW "
        + "KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR "
        + "PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS "
        + "VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<char, Money> Signs = new Dictionary<char, Money>
    {
        ['$'] = new([.. Dollars, .. Pesos], null),
        ['€'] = Of("EUR"),
        ['£'] = new(["GBP", "EGP", "FKP", "GIP", "SHP", "LBP", "SYP"], "GBP"),
        ['¥'] = new(["JPY", "CNY"], null),
        ['₹'] = Of("INR"),
        ['₩'] = Of("KRW"),
        ['₽'] = Of("RUB"),
        ['₺'] = Of("TRY"),
        ['₪'] = Of("ILS"),
        ['₫'] = Of("VND"),
        ['₱'] = Of("PHP"),
        ['₡'] = Of("CRC"),
        ['₲'] = Of("PYG"),
        ['₴'] = Of("UAH"),
        ['₦'] = Of("NGN"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Money> Names = Table(
        ("dolar dolares dollar dollars dls dlls dlrs", new(Dollars, "USD")), ("peso pesos", new(Pesos, "MXN")), ("euro euros", Of("EUR")),
        ("libra libras pound pounds livre livres", new(["GBP", "EGP", "FKP", "GIP", "SHP", "LBP", "SYP", "SDG"], null)), ("sterling esterlinas", Of("GBP")),
        ("yen yens yenes", Of("JPY")), ("yuan yuans yuanes renminbi rmb", Of("CNY")), ("reais reales", Of("BRL")),
        ("franco francos franc francs", new(["CHF", "XAF", "XOF", "XPF", "CDF", "BIF", "DJF", "GNF", "KMF", "RWF"], null)),
        ("rupia rupias rupee rupees roupie roupies", new(["INR", "PKR", "LKR", "NPR", "IDR", "MUR", "SCR", "MVR"], null)),
        ("rublo rublos ruble rubles rouble roubles", new(["RUB", "BYN"], "RUB")), ("lira liras", new(["TRY"], "TRY")),
        ("corona coronas krona kronor krone kroner couronne couronnes", new(["SEK", "NOK", "DKK", "CZK", "ISK"], null)),
        ("quetzal quetzales", Of("GTQ")), ("lempira lempiras", Of("HNL")), ("colones", Of("CRC")), ("cordobas", Of("NIO")), ("balboas", Of("PAB")),
        ("bolivares", Of("VES")), ("bolivianos", Of("BOB")), ("soles", Of("PEN")), ("guaranies", Of("PYG")),
        ("dirham dirhams", new(["AED", "MAD"], null)), ("dinar dinars dinares", new(["KWD", "BHD", "DZD", "IQD", "JOD", "LYD", "RSD", "TND"], null)),
        ("riyal riyals rial riales", new(["SAR", "QAR", "OMR", "YER", "IRR"], null)), ("shekel shekels", Of("ILS")), ("zloty zlotys", Of("PLN")),
        ("forint forints", Of("HUF")), ("rand rands", Of("ZAR")), ("baht bahts", Of("THB")));

    // What stands with a name or sign and says of which country it is.
    private static readonly FrozenDictionary<string, string[]> Countries = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["USD"] = ("us usa eeuu eua eu u usd estadounidense estadounidenses americano americanos norteamericano norteamericanos american americain americains "
            + "etasuniens").Split(' '),
        ["CAD"] = "c ca can cdn cad canadiense canadienses canadian canadien canadiens".Split(' '),
        ["AUD"] = "a au aus aud australiano australianos australian australien australiens".Split(' '),
        ["NZD"] = ["nz", "nzd", "neozelandeses"],
        ["HKD"] = ["hk", "hkd", "hongkoneses"],
        ["SGD"] = ["s", "sg", "sgd", "singapore"],
        ["TWD"] = ["nt", "twd", "taiwaneses"],
        ["BRL"] = ["r", "brl"],
        ["MXN"] = ["mx", "mex", "mxn", "mexicano", "mexicanos", "mexican", "mexicain", "mexicains"],
        ["COP"] = ["col", "cop", "colombiano", "colombianos", "colombian", "colombien", "colombiens"],
        ["ARS"] = ["ar", "arg", "ars", "argentino", "argentinos", "argentine", "argentinian", "argentins"],
        ["CLP"] = ["cl", "clp", "chileno", "chilenos", "chilean", "chilien", "chiliens"],
        ["UYU"] = ["uyu", "uruguayos", "uruguayan"],
        ["DOP"] = ["rd", "dop", "dominicanos", "dominican"],
        ["PHP"] = ["php", "filipinos", "philippine"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> CodeByWord = Countries
        .SelectMany(entry => entry.Value.Select(word => (word, entry.Key))).ToFrozenDictionary(pair => pair.word, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The currency of a code.</summary>
    public static Money Of(string code) => new([code], code);

    /// <summary>Whether a text is the code of a currency.</summary>
    public static bool IsCode(string code) => Codes.Contains(code);

    /// <summary>The currency that a sign stands for; null where it stands for none.</summary>
    public static Money? Sign(TextToken token) => token.Kind == TokenKind.Symbol ? Signs.GetValueOrDefault(token.Text[0]) : null;

    /// <summary>The currency that a folded word names, in the singular or plural; null where it names none.</summary>
    public static Money? Named(string word) => Names.GetValueOrDefault(word);

    /// <summary>The currency whose code stands at a place in capital letters; null where none does.</summary>
    public static Money? Code(TextTokens tokens, int index) =>
        tokens[index].Kind == TokenKind.Word && tokens.Raw(index).ToString() is { Length: 3 } code && Codes.Contains(code) ? Of(code) : null;

    /// <summary>The currency of the country that a word beside a name or sign names; the same where it names none that has such.</summary>
    public static Money Narrowed(Money money, string? word, out bool isNarrowed)
    {
        isNarrowed = word is not null && CodeByWord.TryGetValue(word, out var code) && (money.Codes.Contains(code) || code == "BRL");
        return isNarrowed ? Of(CodeByWord[word!]) : money;
    }

    private static FrozenDictionary<string, Money> Table(params ReadOnlySpan<(string Words, Money Money)> entries)
    {
        var table = new Dictionary<string, Money>(StringComparer.Ordinal);
        foreach (var (words, money) in entries)
            foreach (var word in words.Split(' ')) table[word] = money;
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
