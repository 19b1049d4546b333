namespace KnowledgeGraph.GraphQL.Validation.Limits;

/// <summary>Ends a validation that has said enough, from whatever depth; never leaves <see cref="DocumentValidator"/>.</summary>
internal sealed class ValidationStoppedException : Exception;
