namespace KnowledgeGraph.Records.Text;

/// <summary>Decomposition of Hangul syllables by arithmetic: The Unicode Standard, section 3.12.</summary>
internal static class Hangul
{
    private const int FirstSyllable = 0xAC00;
    private const int SyllableCount = 11172;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int BeforeFirstTail = 0x11A7;
    private const int TailCount = 28;
    private const int VowelAndTailCount = 21 * TailCount;

    public static bool IsSyllable(char unit) => (uint)(unit - FirstSyllable) < SyllableCount;

    public static void Decompose(char syllable, ref FoldedText into)
    {
        var index = syllable - FirstSyllable;
        into.Append((char)(FirstLead + (index / VowelAndTailCount)));
        into.Append((char)(FirstVowel + (index % VowelAndTailCount / TailCount)));
        if (index % TailCount is > 0 and var tail) into.Append((char)(BeforeFirstTail + tail));
    }
}
