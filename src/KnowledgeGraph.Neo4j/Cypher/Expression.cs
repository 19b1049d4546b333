namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>
/// An expression of Cypher. Query texts that depend on an operation are made of trees of these alone (fixed ones are <see cref="CypherText"/>s):
/// names of the model enter as keys and labels, which the writer escapes, values of requests only as <see cref="Placeholder"/>s.
/// </summary>
internal abstract record Expression
{
    /// <summary>A property of this node or relationship.</summary>
    public PropertyOf this[string key] => new(this, key);

    public static Expression operator !(Expression part) => part is Truth truth ? new Truth(!truth.Value) : new Negation(part);
}

/// <summary>A variable; its name is made by us.</summary>
internal sealed record Variable(string Name) : Expression;

/// <summary>A parameter; its name is made by us.</summary>
internal sealed record Placeholder(string Name) : Expression;

/// <summary>A number of the product's own, never one of a request.</summary>
internal sealed record Number(int Value) : Expression;

/// <summary>True or false.</summary>
internal sealed record Truth(bool Value) : Expression;

/// <summary>A property of a node or relationship.</summary>
internal sealed record PropertyOf(Expression Subject, string Key) : Expression;

/// <summary>An item of a list, from 0.</summary>
internal sealed record ItemOf(Expression List, Expression Index) : Expression;

/// <summary>A list of these items.</summary>
internal sealed record ListOf(IReadOnlyList<Expression> Items) : Expression;

/// <summary>Two operands and what joins them.</summary>
internal sealed record Operation(Expression Left, Operator Operator, Expression Right) : Expression;

/// <summary>All of them; of none, true.</summary>
internal sealed record AllTrue(IReadOnlyList<Expression> Parts) : Expression
{
    /// <summary>The parts that there are, without those that always hold; null if nothing is left to ask, false if one never holds.</summary>
    public static Expression? Of(params IEnumerable<Expression?> parts)
    {
        var flat = parts.OfType<Expression>()
            .SelectMany(part => part is AllTrue all ? all.Parts : [part])
            .Where(part => part is not Truth { Value: true }).ToList();
        return flat.Find(part => part is Truth) ?? flat.Count switch { 0 => null, 1 => flat[0], _ => new AllTrue(flat) };
    }
}

/// <summary>One of them at least; of none, false.</summary>
internal sealed record AnyTrue(IReadOnlyList<Expression> Parts) : Expression
{
    /// <summary>The parts without those that never hold; true if one always holds, false if none is left.</summary>
    public static Expression Of(params IEnumerable<Expression> parts)
    {
        var flat = parts.SelectMany(part => part is AnyTrue any ? any.Parts : [part]).Where(part => part is not Truth { Value: false }).ToList();
        return flat.Find(part => part is Truth) ?? flat.Count switch { 0 => new Truth(false), 1 => flat[0], _ => new AnyTrue(flat) };
    }
}

/// <summary>NOT; null stays null.</summary>
internal sealed record Negation(Expression Part) : Expression;

/// <summary>IS NULL, or IS NOT NULL.</summary>
internal sealed record NullTest(Expression Part, bool IsNull) : Expression;

/// <summary>The node has one of these labels, or the relationship one of these types.</summary>
internal sealed record LabelTest(Variable Element, IReadOnlyList<string> Labels) : Expression;

/// <summary>A function of Cypher's own.</summary>
internal sealed record Call(Function Function, params IReadOnlyList<Expression> Arguments) : Expression;

/// <summary>The first case that holds; if none does, the other value.</summary>
internal sealed record Choice(IReadOnlyList<(Expression When, Expression Then)> Cases) : Expression
{
    /// <summary>What it is if no case holds; null for null.</summary>
    public Expression? Otherwise { get; init; }
}

/// <summary>Items of a list for which a condition holds.</summary>
internal sealed record ListCondition(ListQuantifier Quantifier, Variable Item, Expression List, Expression Where) : Expression;

/// <summary>EXISTS { … }, COUNT { … }, COLLECT { … }. It sees every variable around it.</summary>
internal sealed record Subquery(SubqueryKind Kind, CypherQuery Query) : Expression;
