using System.Text.Json;
using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Server.Requests;

/// <summary>
/// How the JSON of requests is read. Variables and extensions may nest up to <see cref="FixedLimits.JsonNesting"/>, however many levels of a
/// request, a batch or a message stand around them.
/// </summary>
internal static class RequestJson
{
    /// <summary>For variables or extensions that were checked before.</summary>
    public static readonly JsonDocumentOptions Checked = new() { MaxDepth = FixedLimits.JsonNesting };

    /// <summary>For variables or extensions in which no name may occur twice.</summary>
    public static readonly JsonDocumentOptions Unique = new() { AllowDuplicateProperties = false, MaxDepth = FixedLimits.JsonNesting };

    /// <summary>For variables or extensions within so many levels of objects and arrays.</summary>
    public static JsonReaderOptions Within(int levels) => new() { MaxDepth = FixedLimits.JsonNesting + levels };
}
