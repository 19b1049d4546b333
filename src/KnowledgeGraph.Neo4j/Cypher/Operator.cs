namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>What joins two operands.</summary>
internal enum Operator
{
    /// <summary>=</summary>
    Equal,

    /// <summary>&lt;&gt;</summary>
    NotEqual,

    /// <summary>&lt;</summary>
    Less,

    /// <summary>&lt;=</summary>
    LessOrEqual,

    /// <summary>&gt;</summary>
    Greater,

    /// <summary>&gt;=</summary>
    GreaterOrEqual,

    /// <summary>IN</summary>
    In,

    /// <summary>CONTAINS</summary>
    Contains,

    /// <summary>STARTS WITH</summary>
    StartsWith,

    /// <summary>ENDS WITH</summary>
    EndsWith,

    /// <summary>+, of lists too</summary>
    Plus,

    /// <summary>-</summary>
    Minus,
}

/// <summary>The functions of Cypher that query texts use.</summary>
internal enum Function
{
    /// <summary>The first argument that is not null.</summary>
    Coalesce,

    /// <summary>All values of a column as a list.</summary>
    Collect,

    /// <summary>How many rows there are, as <c>count(*)</c>.</summary>
    CountRows,

    /// <summary>The numbers from one to another, both included.</summary>
    Range,

    /// <summary>A list from last to first.</summary>
    Reverse,

    /// <summary>The last characters of a text.</summary>
    Right,

    /// <summary>The length of a list.</summary>
    Size,
}

/// <summary>How many items of a list.</summary>
internal enum ListQuantifier
{
    /// <summary>One at least.</summary>
    Any,

    /// <summary>Every one.</summary>
    All,

    /// <summary>Not one.</summary>
    None,
}

/// <summary>What is asked of the rows of a subquery.</summary>
internal enum SubqueryKind
{
    /// <summary>Whether there is one.</summary>
    Exists,

    /// <summary>How many there are.</summary>
    Count,

    /// <summary>What each returns, as a list in their order; nulls stay in it.</summary>
    Collect,
}
