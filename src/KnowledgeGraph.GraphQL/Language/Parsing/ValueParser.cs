using KnowledgeGraph.GraphQL.Language.Lexing;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Language.Parsing;

/// <summary>Values and variables (specification sections 2.10 and 2.11).</summary>
internal static class ValueParser
{
    public static ValueNode Parse(TokenReader reader, bool constant)
    {
        var token = reader.Current;
        switch (token.Kind)
        {
            case TokenKind.BracketL: return List(reader, constant);
            case TokenKind.BraceL: return Object(reader, constant);
            case TokenKind.String or TokenKind.BlockString: return Text(reader);
            case TokenKind.Int:
                reader.Advance();
                return new IntValueNode(reader.Since(token), token.Value!);
            case TokenKind.Float:
                reader.Advance();
                return new FloatValueNode(reader.Since(token), token.Value!);
            case TokenKind.Name: return Word(reader);
            case TokenKind.Dollar when !constant: return Variable(reader);
            case TokenKind.Dollar:
                reader.Advance();
                throw reader.At(TokenKind.Name)
                    ? reader.Error(token, $"Unexpected variable \"${reader.Current.Value}\" in constant value.")
                    : reader.Unexpected(token);
            default: throw reader.Unexpected(token);
        }
    }

    public static StringValueNode Text(TokenReader reader)
    {
        var token = reader.Advance();
        return new StringValueNode(reader.Since(token), token.Value!, token.Kind == TokenKind.BlockString);
    }

    public static VariableNode Variable(TokenReader reader)
    {
        var start = reader.Expect(TokenKind.Dollar);
        var name = reader.Name();
        return new VariableNode(reader.Since(start), name);
    }

    private static ValueNode Word(TokenReader reader)
    {
        var token = reader.Advance();
        var location = reader.Since(token);
        return token.Value switch
        {
            "true" => new BooleanValueNode(location, true),
            "false" => new BooleanValueNode(location, false),
            "null" => new NullValueNode(location),
            _ => new EnumValueNode(location, token.Value!),
        };
    }

    private static ListValueNode List(TokenReader reader, bool constant)
    {
        var start = reader.Expect(TokenKind.BracketL);
        reader.Enter();
        var values = new List<ValueNode>();
        while (!reader.Skip(TokenKind.BracketR)) values.Add(Parse(reader, constant));
        reader.Leave();
        return new ListValueNode(reader.Since(start), [.. values]);
    }

    private static ObjectValueNode Object(TokenReader reader, bool constant)
    {
        var start = reader.Expect(TokenKind.BraceL);
        reader.Enter();
        var fields = new List<ObjectFieldNode>();
        while (!reader.Skip(TokenKind.BraceR))
        {
            var field = reader.Current;
            var name = reader.Name();
            reader.Expect(TokenKind.Colon);
            var value = Parse(reader, constant);
            fields.Add(new ObjectFieldNode(reader.Since(field), name, value));
        }

        reader.Leave();
        return new ObjectValueNode(reader.Since(start), [.. fields]);
    }
}
