namespace KnowledgeGraph.Records.Words;

/// <summary>Forms of address before a name in Spanish, English and French, folded, whole and abbreviated.</summary>
public static class Titles
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "amb", "ambassador", "ambassadeur", "ambassadrice", "emb", "embajador", "embajadora",
        "dr", "dra", "doctor", "doctora", "docteur", "docteure", "prof", "profesor", "profesora", "professor", "professeur", "professeure", "phd",
        "mtro", "mtra", "maestro", "maestra", "me", "maitre", "lic", "licenciado", "licenciada", "ing", "ingeniero", "ingeniera", "arq", "arquitecto",
        "arquitecta", "cp", "abg", "abogado", "abogada", "mr", "mrs", "ms", "miss", "mister", "m", "mm", "mme", "mmes", "mlle", "monsieur", "madame",
        "sr", "sra", "srta", "senor", "senora", "senorita", "don", "dona", "d", "hon", "honorable", "excmo", "excma", "exmo", "se", "he", "sir", "lord",
        "gral", "col", "coronel", "colonel", "cap", "capt", "captain", "sen", "senador", "senadora", "senateur", "dip",
        "diputado", "diputada", "rep", "congresista", "congressman", "congresswoman", "min", "ministro", "ministra", "ministre",
        "pres", "presidente", "presidenta", "gov", "gobernador", "gobernadora", "governor", "sec", "secretario",
        "rev", "fr", "pbro", "mons", "jr",
    };

    // Titles that are as often the first word of a body's name: they count as titles only where they are abbreviated by a full stop.
    private static readonly HashSet<string> OnlyAbbreviated = new(StringComparer.Ordinal)
    {
        "me", "mm", "d", "se", "he", "cp", "cap", "col", "fr", "min", "sec", "rep", "pres", "gov", "hon", "sen", "dip",
    };

    /// <summary>Whether a word at the beginning of a name is a form of address.</summary>
    public static bool Has(string word, bool isCut) => Words.Contains(word) && (isCut || !OnlyAbbreviated.Contains(word));
}
