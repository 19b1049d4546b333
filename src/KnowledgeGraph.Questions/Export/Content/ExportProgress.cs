namespace KnowledgeGraph.Questions.Export.Content;

/// <summary>What an export is at.</summary>
public enum ExportStage
{
    /// <summary>Nodes.</summary>
    Nodes,

    /// <summary>Relationships.</summary>
    Relationships,

    /// <summary>Statements.</summary>
    Statements,

    /// <summary>Documents.</summary>
    Documents,
}

/// <summary>How far an export is.</summary>
/// <param name="Stage">What it is at.</param>
/// <param name="Done">How many are written.</param>
public readonly record struct ExportProgress(ExportStage Stage, long Done);
