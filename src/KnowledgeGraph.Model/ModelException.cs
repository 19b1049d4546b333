namespace KnowledgeGraph.Model;

/// <summary>One mistake in a schema folder.</summary>
/// <param name="File">The file's name within the folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record ModelError(string File, int Line, int Column, string Message)
{
    /// <summary>As compilers print it: <c>file:line:column: message</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}

/// <summary>The schema folder cannot be used; all its mistakes, in the order of files and lines.</summary>
public sealed class ModelException(IReadOnlyList<ModelError> errors) : Exception(string.Join('\n', errors))
{
    /// <summary>The mistakes, at least one.</summary>
    public IReadOnlyList<ModelError> Errors { get; } = errors;
}
