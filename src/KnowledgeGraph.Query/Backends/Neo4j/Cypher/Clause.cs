namespace KnowledgeGraph.Query.Backends.Neo4j.Cypher;

/// <summary>A query: clauses in order.</summary>
internal sealed record CypherQuery(params IReadOnlyList<Clause> Clauses);

/// <summary>A clause of a query.</summary>
internal abstract record Clause;

/// <summary>MATCH, by an index if one is named.</summary>
internal sealed record Match(Pattern Pattern, Expression? Where = null) : Clause
{
    /// <summary>The index of relationships that must be used, null to leave it to the planner.</summary>
    public IndexHint? Hint { get; init; }

    /// <summary>One row with nulls if nothing matches.</summary>
    public bool IsOptional { get; init; }
}

/// <summary>USING INDEX on a relationship of the pattern.</summary>
internal sealed record IndexHint(Variable Relationship, string Type, IReadOnlyList<string> Keys);

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
