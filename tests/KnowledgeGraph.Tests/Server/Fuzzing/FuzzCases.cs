using System.Text.RegularExpressions;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.Testing.Schemas;

namespace KnowledgeGraph.Tests.Server.Fuzzing;

/// <summary>Makes bodies of the examples that the repository has: half of them almost right, the rest anything at all. A seed gives one body.</summary>
internal sealed partial class FuzzCases
{
    private static readonly string[] Punctuation =
        ["{ ", "} ", "( ", ") ", "[ ", "] ", ": ", "= ", "! ", "$", "@", "... "
            + "", "| ", "& ", ", ", "#", "\"", "\"\"\"", "\\", "\n", "\uFEFF", "\0", "\uD83D\uDE00"];

    private static readonly string[] Values =
        ["null ", "true ", "0 ", "-1 ", "500 ", "501 ",
            "2147483648 ", "9223372036854775808 ", "1e400 ", "-0.0 ", "\"\" ", "\"a\" ", "\"2022\" ", "\"\\u0000\" ", "\"\\u{110000}\" ",
            "\"\"\"b\"\"\" ", "ASC ", "[] ", "{} ", "[null] ", "$a "];

    private static readonly string[] Keywords =
        ["query ", "mutation ", "subscription ", "fragment ", "on ", "type ", "extend ", "@skip(if: true) ", "@include(if: "
            + "$a) ", "@oneOf ", "__typename ", "__schema ", "__type ", "a: "];

    private readonly (string[] Document, string? Variables)[] _examples;
    private readonly string[] _words;
    private readonly Schema _schema;

    public FuzzCases()
    {
        var root = Requirement.RepositoryRoot();
        _examples =
        [
            .. GoldenOperation.Files.Concat(Directory.GetFiles(Path.Combine(root, "schema", "examples"), "*.graphql")).Order(StringComparer.Ordinal)
                .Select(GoldenOperation.Read).Select(operation => (FuzzCase.Tokens(operation.Document), operation.Variables)),
        ];
        var api = File.ReadAllText(Path.Combine(root, "schema", "api.graphql"));
        _schema = SchemaBuilder.Build(api);
        _words = [.. Word().Matches(api).Select(match => match.Value + " ").Distinct().Order(StringComparer.Ordinal)];
    }

    public FuzzCase Make(int seed)
    {
        var random = new Random(seed);
        var (document, variables) = Pick(random, _examples);
        return random.Next(20) switch
        {
            0 => new("random bytes", null, null, Bytes(random, random.Next(200))),
            1 => new("random tokens", Text(Some(random, 40, () => AnyToken(random))), null, null),
            2 => new("random characters", Text(Some(random, 60, () => $"{(char)random.Next(random.Next(3) == 0 ? 0xD800 : 0x80)}")), null, null),
            <= 5 or > 13 => new("mutated document", Text(Mutated(random, document)), variables, null),
            6 => new("mutated body", null, null, Mutated(random, new FuzzCase("", Text(document), variables, null).Body)),
            7 => new("mutated variables", Text(document), Text(Mutated(random, FuzzCase.Tokens(variables ?? "{ \"a\": 1 }"))), null),
            8 => new("made-up variables", Text(document), Variables(random, document), null),
            9 => Made(random, "made document", document => document),
            10 => Made(random, "made document, mutated", document => Mutated(random, document)),
            11 => new("document with other values", Text(document.Select(token => random.Next(3) == 0 ? Valued(random, token) : token)), variables, null),
            _ => new("two documents in one", Text([.. document, .. Mutated(random, Pick(random, _examples).Document)]), variables, null),
        };
    }

    private FuzzCase Made(Random random, string kind, Func<string[], IEnumerable<string>> change)
    {
        var document = FuzzCase.Tokens(new RandomDocuments(_schema, random).Make());
        return new(kind, Text(change(document)), Variables(random, document), null);
    }

    private List<string> Mutated(Random random, IEnumerable<string> tokens)
    {
        var result = tokens.ToList();
        for (var changes = random.Next(1, 4); changes > 0 && result.Count > 0; changes--)
        {
            var at = random.Next(result.Count);
            var length = Math.Min(random.Next(1, 8), result.Count - at);
            switch (random.Next(20))
            {
                case 0: result.RemoveRange(at, length); break;
                case 1: result.InsertRange(at, result.GetRange(at, length)); break;
                case 2: (result[at], result[^1]) = (result[^1], result[at]); break;
                case 3: result.Insert(at, AnyToken(random)); break;
                case 4: result.RemoveRange(at, result.Count - at); break;
                case 5: result.InsertRange(at, Enumerable.Repeat(result.GetRange(at, length), random.Next(60)).SelectMany(part => part).ToList()); break;
                case 6: result.InsertRange(at, Pick(random, _examples).Document.Skip(random.Next(20)).Take(length)); break;
                // Like for like, so that many a document stays one.
                default: result[at] = Alike(random, result[at]); break;
            }
        }
        return result;
    }

    private static string Valued(Random random, string token) => token[0] switch
    {
        >= '0' and <= '9' => Pick(random, ["0 ", "1 ", "7 ", "500 ", "501 ", "2147483647 ", "-1 ", "null "]),
        '"' => Pick(random, ["\"\" ", "\"org:index\" ", "\"2022\" ", "\"x\" ", "\"\\u0000\" ", "null "]),
        _ => token,
    };

    private string Alike(Random random, string token) => token[0] switch
    {
        (>= '0' and <= '9') or '"' => Valued(random, token),
        _ when char.IsLetter(token[0]) => random.Next(3) == 0 ? Pick(random, _words) : Pick(random, Pick(random, _examples).Document),
        _ => random.Next(3) == 0 ? AnyToken(random) : token,
    };

    private static byte[] Mutated(Random random, byte[] body)
    {
        for (var changes = random.Next(1, 4); changes > 0 && body.Length > 0; changes--)
        {
            var at = random.Next(body.Length);
            body = random.Next(4) switch
            {
                0 => [.. body[..at], .. body[Math.Min(at + random.Next(1, 9), body.Length)..]],
                1 => [.. body[..at], .. Bytes(random, random.Next(1, 5)), .. body[at..]],
                2 => [.. body[..at], (byte)Pick(random, "{}[]\":,\\0-.eutn"), .. body[(at + 1)..]],
                _ => body[..at],
            };
        }
        return body;
    }

    // Each variable of the document by its name, with a value of any kind.
    private string Variables(Random random, string[] document)
    {
        var names = document.Zip(document.Skip(1)).Where(pair => pair.First.TrimEnd() == "$").Select(pair => pair.Second.Trim()).Append("a").Distinct();
        return $"{{{string.Join(',', names.Select(name => $"\"{name}\":{Value(random, depth: 4)}"))}}}";
    }

    private string Value(Random random, int depth) => random.Next(depth == 0 ? 4 : 7) switch
    {
        0 => Pick(random, ["null", "true", "false", "0", "-1", "7", "501", "3000000000", "1e999", "1.5", "123456789012345678901234567890"]),
        1 => $"\"{Pick(random, _words).Trim()}\"",
        2 => Pick(random, ["\"\"", "\"org:index\"", "\"2022-13\"", "\"2022\"", "\"\\ud83d\\ude00\"", "\"\\u0000\""]),
        3 => "\"x\"",
        4 => $"[{string.Join(',', Some(random, 4, () => Value(random, depth - 1)))}]",
        _ => $"{{{string.Join(',', Some(random, 4, () => Pick(random, _words).Trim()).Distinct().Select(name => $"\"{name}\":{Value(random, depth - 1)}"))}}}",
    };

    private string AnyToken(Random random) => random.Next(5) switch
    {
        0 or 1 => Pick(random, Punctuation),
        2 => Pick(random, Values),
        3 => Pick(random, Keywords),
        _ => Pick(random, _words),
    };

    private static string Text(IEnumerable<string> tokens) => string.Concat(tokens);

    private static List<string> Some(Random random, int most, Func<string> part) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => part())];

    private static T Pick<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    private static char Pick(Random random, string choices) => choices[random.Next(choices.Length)];

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    [GeneratedRegex(@"\b[A-Za-z_]\w*")]
    private static partial Regex Word();
}
