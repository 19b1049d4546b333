namespace KnowledgeGraph.Query.Planning;

/// <summary>FNV-1a with 32 bits: a short name for a text, the same on every machine and in every run. No defence against forgery.</summary>
internal static class Fnv
{
    public static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var unit in text)
        {
            hash = (hash ^ (byte)unit) * 16777619u;
            hash = (hash ^ (byte)(unit >> 8)) * 16777619u;
        }
        return hash;
    }
}
