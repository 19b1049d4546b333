using System.Text;

namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>
/// Writes queries as text, one clause a line, a subquery of one clause where it stands. Equal trees give equal texts, and Neo4j plans an
/// equal text once.
/// </summary>
internal sealed class CypherWriter
{
    // Deeper than any plan: fields nest 40 deep and filters 20, a few levels each.
    private const int MaxDepth = 400;
    private readonly StringBuilder _text = new();
    private readonly ExpressionWriter _expressions;
    private int _depth;
    private bool _isInline;

    private CypherWriter() => _expressions = new ExpressionWriter(_text, Braces);

    /// <summary>The text of a query.</summary>
    public static string Write(CypherQuery query)
    {
        var writer = new CypherWriter();
        writer.Clauses(query);
        return writer._text.ToString();
    }

    private void Clauses(CypherQuery query)
    {
        var first = true;
        foreach (var clause in query.Clauses)
        {
            if (!first) NewLine();
            first = false;
            Clause(clause);
        }
    }

    private void Clause(Clause clause)
    {
        switch (clause)
        {
            case Match match:
                _text.Append(match.IsOptional ? "OPTIONAL MATCH " : "MATCH ");
                Pattern(match.Pattern);
                if (match.Hint is { } hint) Hint(hint);
                if (match.Where is null) break;
                NewLine(indent: 1);
                _text.Append("WHERE ");
                _expressions.Write(match.Where);
                break;
            case Unwind unwind:
                _text.Append("UNWIND ");
                _expressions.Write(unwind.List);
                _text.Append(" AS ").Append(unwind.Item.Name);
                break;
            case With with:
                With(with);
                break;
            case Return result:
                _text.Append(result.IsDistinct ? "RETURN DISTINCT " : "RETURN ");
                Columns(result.Columns);
                break;
            case CallSubquery call:
                Call(call);
                break;
            default:
                throw new InvalidOperationException($"No text for {clause.GetType().Name}.");
        }
    }

    private void With(With with)
    {
        _text.Append(with.IsDistinct ? "WITH DISTINCT " : "WITH ");
        Columns(with.Columns);
        for (var i = 0; i < with.Order.Count; i++)
        {
            _text.Append(i == 0 ? " ORDER BY " : ", ");
            _expressions.Write(with.Order[i].Key);
            if (with.Order[i].IsDescending) _text.Append(" DESC");
        }
        if (with.Limit is { } limit)
        {
            _text.Append(" LIMIT ");
            _expressions.Write(limit);
        }
        if (with.Where is null) return;
        _text.Append(" WHERE ");
        _expressions.Write(with.Where);
    }

    private void Columns(IReadOnlyList<Projected> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (i > 0) _text.Append(", ");
            _expressions.Write(columns[i].Value);
            if (columns[i].Alias is { } alias) _text.Append(" AS ").Append(alias.Name);
        }
    }

    private void Hint(IndexHint hint)
    {
        NewLine(indent: 1);
        _text.Append(hint.IsSeek ? "USING INDEX SEEK " : "USING INDEX ").Append(hint.Element.Name).Append(':');
        Identifier.Append(_text, hint.Label);
        _text.Append('(');
        for (var i = 0; i < hint.Keys.Count; i++)
        {
            if (i > 0) _text.Append(", ");
            Identifier.Append(_text, hint.Keys[i]);
        }
        _text.Append(')');
    }

    private void Pattern(Pattern pattern)
    {
        Node(pattern.Near);
        if (pattern.Step is not { } step) return;
        _text.Append(step.Direction == StepDirection.Incoming ? "<-[" : "-[").Append(step.Relationship?.Name);
        for (var i = 0; i < step.Types.Count; i++)
        {
            _text.Append(i == 0 ? ':' : '|');
            Identifier.Append(_text, step.Types[i]);
        }
        _text.Append(step.Direction == StepDirection.Outgoing ? "]->" : "]-");
        Node(step.Far);
    }

    private void Node(NodePattern node)
    {
        _text.Append('(').Append(node.Variable?.Name);
        if (node.Label is { } label)
        {
            _text.Append(':');
            Identifier.Append(_text, label);
        }
        _text.Append(')');
    }

    private void Call(CallSubquery call)
    {
        _text.Append("CALL (").AppendJoin(", ", call.Imports.Select(variable => variable.Name)).Append(") {");
        for (var i = 0; i < call.Branches.Count; i++)
        {
            if (i > 0)
            {
                NewLine();
                _text.Append("UNION ALL");
            }
            Nested(call.Branches[i]);
        }
        NewLine();
        _text.Append('}');
    }

    private void Braces(CypherQuery query)
    {
        var wasInline = _isInline;
        _isInline = query.Clauses is [Match];
        _text.Append('{');
        Nested(query);
        NewLine();
        _text.Append('}');
        _isInline = wasInline;
    }

    private void Nested(CypherQuery query)
    {
        if (++_depth > MaxDepth) throw new InvalidOperationException($"A query text nests deeper than {MaxDepth}.");
        NewLine();
        Clauses(query);
        _depth--;
    }

    private void NewLine(int indent = 0)
    {
        if (_isInline) _text.Append(' ');
        else _text.Append('\n').Append(' ', 2 * (_depth + indent));
    }
}
