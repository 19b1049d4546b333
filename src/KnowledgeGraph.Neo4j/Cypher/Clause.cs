namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>A query: clauses in order.</summary>
internal sealed record CypherQuery(params IReadOnlyList<Clause> Clauses);

/// <summary>A clause of a query.</summary>
internal abstract record Clause;

/// <summary>MATCH, by an index if one is named.</summary>
internal sealed record Match(Pattern Pattern, Expression? Where = null) : Clause
{
    /// <summary>The index that must be used, null to leave it to the planner.</summary>
    public IndexHint? Hint { get; init; }

    /// <summary>One row with nulls if nothing matches.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Nodes of a label by an index, whatever Neo4j knows of their number when it plans.</summary>
    /// <param name="node">The node.</param>
    /// <param name="label">The label that the index is of.</param>
    /// <param name="keys">The keys of the index; the condition names each.</param>
    /// <param name="where">The condition.</param>
    /// <param name="isSeek">Whether it bounds the first key.</param>
    public static Match ByIndex(Variable node, string label, IReadOnlyList<string> keys, Expression where, bool isSeek = true) =>
        new(Pattern.OfNode(node, label), where) { Hint = where is Truth ? null : new IndexHint(node, label, keys) { IsSeek = isSeek } };
}

/// <summary>USING INDEX on a node (by its label) or relationship (by its type) of the pattern. The condition must name all keys.</summary>
internal sealed record IndexHint(Variable Element, string Label, IReadOnlyList<string> Keys)
{
    /// <summary>Where the condition bounds the first key: the index may not be read from end to end, as Neo4j does when it takes it for empty.</summary>
    public bool IsSeek { get; init; }
}

/// <summary>UNWIND: a row for each item.</summary>
internal sealed record Unwind(Expression List, Variable Item) : Clause;

/// <summary>WITH; the condition is asked after the limit.</summary>
internal sealed record With(IReadOnlyList<Projected> Columns) : Clause
{
    /// <summary>Each row once.</summary>
    public bool IsDistinct { get; init; }

    /// <summary>In which order.</summary>
    public IReadOnlyList<SortTerm> Order { get; init; } = [];

    /// <summary>How many rows at most.</summary>
    public Expression? Limit { get; init; }

    /// <summary>Which of these rows.</summary>
    public Expression? Where { get; init; }
}

/// <summary>RETURN.</summary>
internal sealed record Return(params IReadOnlyList<Projected> Columns) : Clause
{
    /// <summary>Each row once.</summary>
    public bool IsDistinct { get; init; }
}

/// <summary>CALL (variables) { query UNION ALL query … }.</summary>
internal sealed record CallSubquery(IReadOnlyList<Variable> Imports, params IReadOnlyList<CypherQuery> Branches) : Clause;

/// <summary>A value and the name it goes by; a variable alone keeps its own.</summary>
internal sealed record Projected(Expression Value, Variable? Alias = null);

/// <summary>A key of an order. Null counts as greater than everything.</summary>
internal sealed record SortTerm(Expression Key, bool IsDescending);
