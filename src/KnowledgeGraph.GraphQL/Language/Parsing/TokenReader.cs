using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Lexing;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Language.Parsing;

/// <summary>
/// What all parsers share: the current token, steps over expected ones, the count of nesting, and the errors.
/// The grammar needs one token of lookahead.
/// </summary>
internal sealed class TokenReader
{
    private readonly Source _source;
    private readonly ParserLimits _limits;
    private readonly Lexer _lexer;
    private int _depth;
    private int _lastEnd;

    public TokenReader(Source source, ParserLimits limits)
    {
        _source = source;
        _limits = limits;
        _lexer = new Lexer(_source, _limits);
        Current = _lexer.Next();
    }

    public Token Current { get; private set; }

    public bool At(TokenKind kind) => Current.Kind == kind;

    public bool AtKeyword(string keyword) => Current.Kind == TokenKind.Name && Current.Value == keyword;

    public bool IsAtText => Current.Kind is TokenKind.String or TokenKind.BlockString;

    public Token Advance()
    {
        var token = Current;
        _lastEnd = token.End;
        Current = _lexer.Next();
        return token;
    }

    public Token Expect(TokenKind kind)
    {
        if (Current.Kind == kind) return kind == TokenKind.EndOfFile ? Current : Advance();
        throw Error(Current, $"Expected {Token.Describe(kind)}, found {Current.Describe()}.");
    }

    public void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword)) throw Error(Current, $"Expected \"{keyword}\", found {Current.Describe()}.");
    }

    public bool Skip(TokenKind kind)
    {
        if (Current.Kind != kind) return false;
        Advance();
        return true;
    }

    public bool SkipKeyword(string keyword)
    {
        if (!AtKeyword(keyword)) return false;
        Advance();
        return true;
    }

    public NameNode Name()
    {
        var token = Expect(TokenKind.Name);
        return new NameNode(Since(token), token.Value!);
    }

    /// <summary>One or more items between two tokens.</summary>
    public T[] Many<T>(TokenKind open, Func<TokenReader, T> parse, TokenKind close)
    {
        Expect(open);
        var items = new List<T>();
        do
        {
            items.Add(parse(this));
        }
        while (!Skip(close));

        return [.. items];
    }

    /// <summary>One or more items between two tokens, or nothing at all.</summary>
    public T[] OptionalMany<T>(TokenKind open, Func<TokenReader, T> parse, TokenKind close) => At(open) ? Many(open, parse, close) : [];

    /// <summary>The place from a token to the last one that was consumed.</summary>
    public Location Since(Token start) => new(start.Start, Math.Max(_lastEnd, start.Start), start.Line, start.Column, _source);

    /// <summary>Counts one level of nesting; every recursive production calls it and <see cref="Leave"/>.</summary>
    public void Enter()
    {
        if (++_depth > _limits.MaxNesting)
        {
            var message = $"The document is nested deeper than the limit MaxNesting of {_limits.MaxNesting} allows. "
                + "Select fewer levels, or give flatter values.";
            throw new GraphQLException(new GraphQLError(ErrorCode.LimitExceeded, message, [Place(Current)]));
        }
    }

    public void Leave() => _depth--;

    public GraphQLException Unexpected(Token token) => Error(token, $"Unexpected {token.Describe()}.");

    public GraphQLException Error(Token token, string message) =>
        new(new GraphQLError(ErrorCode.SyntaxError, $"Syntax Error: {message}", [Place(token)]));

    private SourceLocation Place(Token token) => new(token.Line, token.Column, _source.Name);
}
