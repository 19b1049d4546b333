using KnowledgeGraph.Records.Words;

namespace KnowledgeGraph.Search.Segments;

/// <summary>A word of a name as it lies in memory: the number of the word in its segment's vocabulary, and its role, in one number.</summary>
internal static class Token
{
    private const int RoleBits = 3;

    public static int Of(int word, WordRole role) => (word << RoleBits) | (int)role;

    public static int WordOf(int token) => token >> RoleBits;

    public static WordRole RoleOf(int token) => (WordRole)(token & ((1 << RoleBits) - 1));
}
