namespace KnowledgeGraph.Model.Stores;

/// <summary>How one part of a server stands, as its readiness tells it. Anybody may ask: nothing in it is secret.</summary>
/// <param name="Name">What it is, such as <c>store</c>.</param>
/// <param name="IsOk">Whether it does its work.</param>
/// <param name="IsRequired">Whether the server is not ready without it; what is not required only degrades it.</param>
/// <param name="Status">How it stands, in a few words; <see cref="Of"/> chooses them.</param>
/// <param name="Reason">Why it does not do its work, and the remedy; null while it does.</param>
public sealed record HealthPart(string Name, bool IsOk, bool IsRequired, string Status, string? Reason)
{
    /// <summary>A part that is ready where there is no problem, else <c>not ready</c>, or <c>degraded</c> where it is not required.</summary>
    public static HealthPart Of(string name, bool isRequired, string? problem) =>
        new(name, problem is null, isRequired, problem is null ? "ready" : isRequired ? "not ready" : "degraded", problem);
}
