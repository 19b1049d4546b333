using System.Globalization;
using KnowledgeGraph.Model.Stores;

namespace KnowledgeGraph.Storage.Snapshots;

/// <summary>When the last load of a graph ended, as the load left it.</summary>
public static class LoadTime
{
    /// <summary>The moment in UTC; null before the first load.</summary>
    public static DateTimeOffset? Of(GraphSnapshot snapshot) =>
        snapshot.Meta(StoreSummary.LoadedAtKey) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) : null;
}
