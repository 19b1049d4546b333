using System.Text;

namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>
/// Writes expressions. Whatever is not a single word or call stands in parentheses wherever it is an operand, so that no rank of operators matters.
/// </summary>
/// <param name="text">Where to.</param>
/// <param name="braces">Writes a query within braces.</param>
internal sealed class ExpressionWriter(StringBuilder text, Action<CypherQuery> braces)
{
    // Filters nest 20 deep, a few levels each.
    private const int MaxDepth = 1_000;
    private int _depth;

    /// <summary>Writes an expression.</summary>
    public void Write(Expression expression)
    {
        if (++_depth > MaxDepth) throw new InvalidOperationException($"An expression nests deeper than {MaxDepth}.");
        switch (expression)
        {
            case Variable variable: text.Append(variable.Name); break;
            case Placeholder parameter: text.Append('$').Append(parameter.Name); break;
            case Number number: text.Append(number.Value); break;
            case Truth truth: text.Append(truth.Value ? "true" : "false"); break;
            case PropertyOf property:
                Operand(property.Subject);
                text.Append('.');
                Identifier.Append(text, property.Key);
                break;
            case ItemOf item:
                Operand(item.List);
                text.Append('[');
                Write(item.Index);
                text.Append(']');
                break;
            case ListOf list:
                text.Append('[');
                Items(list.Items);
                text.Append(']');
                break;
            case Operation operation:
                Operand(operation.Left);
                text.Append(' ').Append(Sign(operation.Operator)).Append(' ');
                Operand(operation.Right);
                break;
            case AllTrue all: Junction(all.Parts, " AND ", "true"); break;
            case AnyTrue any: Junction(any.Parts, " OR ", "false"); break;
            case Negation not:
                text.Append("NOT ");
                Operand(not.Part);
                break;
            case NullTest test:
                Operand(test.Part);
                text.Append(test.IsNull ? " IS NULL" : " IS NOT NULL");
                break;
            case LabelTest test: Labels(test); break;
            case Call { Function: Function.CountRows }: text.Append("count(*)"); break;
            case Call call:
                text.Append(call.Function.ToString().ToLowerInvariant()).Append('(');
                Items(call.Arguments);
                text.Append(')');
                break;
            case Choice choice: Cases(choice); break;
            case ListCondition condition:
                text.Append(condition.Quantifier.ToString().ToLowerInvariant()).Append('(').Append(condition.Item.Name).Append(" IN ");
                Write(condition.List);
                text.Append(" WHERE ");
                Write(condition.Where);
                text.Append(')');
                break;
            case Subquery subquery:
                text.Append(Word(subquery.Kind)).Append(' ');
                braces(subquery.Query);
                break;
            default: throw new InvalidOperationException($"No text for {expression.GetType().Name}.");
        }
        _depth--;
    }

    private void Operand(Expression expression)
    {
        var isWhole = expression is not (Operation or AllTrue or AnyTrue or Negation or NullTest or LabelTest);
        if (!isWhole) text.Append('(');
        Write(expression);
        if (!isWhole) text.Append(')');
    }

    // Comparisons bind closer than AND and OR in every version of Cypher.
    private void Junction(IReadOnlyList<Expression> parts, string word, string ofNone)
    {
        if (parts.Count == 0) text.Append(ofNone);
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0) text.Append(word);
            if (parts[i] is AllTrue or AnyTrue) Operand(parts[i]);
            else Write(parts[i]);
        }
    }

    private void Items(IReadOnlyList<Expression> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) text.Append(", ");
            Write(items[i]);
        }
    }

    private void Labels(LabelTest test)
    {
        text.Append(test.Element.Name);
        for (var i = 0; i < test.Labels.Count; i++)
        {
            text.Append(i == 0 ? ':' : '|');
            Identifier.Append(text, test.Labels[i]);
        }
    }

    private void Cases(Choice choice)
    {
        text.Append("CASE");
        foreach (var (when, then) in choice.Cases)
        {
            text.Append(" WHEN ");
            Write(when);
            text.Append(" THEN ");
            Write(then);
        }
        if (choice.Otherwise is { } otherwise)
        {
            text.Append(" ELSE ");
            Write(otherwise);
        }
        text.Append(" END");
    }

    private static string Word(SubqueryKind kind) => kind switch
    {
        SubqueryKind.Exists => "EXISTS",
        SubqueryKind.Count => "COUNT",
        SubqueryKind.Collect => "COLLECT",
    };

    private static string Sign(Operator joined) => joined switch
    {
        Operator.Equal => "=",
        Operator.NotEqual => "<>",
        Operator.Less => "<",
        Operator.LessOrEqual => "<=",
        Operator.Greater => ">",
        Operator.GreaterOrEqual => ">=",
        Operator.In => "IN",
        Operator.Contains => "CONTAINS",
        Operator.StartsWith => "STARTS WITH",
        Operator.EndsWith => "ENDS WITH",
        Operator.Plus => "+",
        Operator.Minus => "-",
    };
}
