namespace KnowledgeGraph.Server.Opening;

/// <summary>Whether opening a store may fill it.</summary>
internal enum SeedPolicy
{
    /// <summary>The seed folder is loaded into a store without any change yet.</summary>
    FillEmptyStore,

    /// <summary>The store stays as it is.</summary>
    LeaveAsIs,
}
