using System.Collections.Frozen;
using KnowledgeGraph.Evidence.Texts;

namespace KnowledgeGraph.Evidence.Numerals;

/// <summary>Numbers from 1 to 999 in words, in the document's language; where that is not known, in whichever reads most of them.</summary>
/// <param name="tokens">The text.</param>
/// <param name="language">The document's language, <c>es</c>, <c>en</c> or <c>fr</c>; null for any other.</param>
internal sealed class SpelledNumbers(TextTokens tokens, string? language)
{
    private static readonly FrozenDictionary<string, int> Spanish = Table(
        "un 1 uno 1 una 1 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece 13 catorce 14 quince 15 dieciseis 16 "
        + "diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 veintiun 21 veintiuno 21 veintiuna 21 veintidos 22 veintitres 23 veinticuatro 24 veinticinco 25 "
        + "veintiseis 26 veintisiete 27 veintiocho 28 veintinueve 29 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90 "
        + "cien 100 ciento 100 doscientos 200 doscientas 200 trescientos 300 trescientas 300 cuatrocientos 400 cuatrocientas 400 quinientos 500 quinientas 500 "
        + "seiscientos 600 seiscientas 600 setecientos 700 setecientas 700 ochocientos 800 ochocientas 800 novecientos 900 novecientas 900");

    private static readonly FrozenDictionary<string, int> English = Table(
        "one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 "
        + "seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90");

    private static readonly FrozenDictionary<string, int> French = Table(
        "un 1 une 1 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 quatorze 14 quinze 15 seize 16 vingt 20 "
        + "trente 30 quarante 40 cinquante 50 soixante 60 septante 70 huitante 80 octante 80 nonante 90");

    /// <summary>The number whose words begin at a place, and how many tokens they are; null where none does.</summary>
    public int? Find(int index, out int length)
    {
        length = 0;
        if (tokens.Word(index) is null) return null;
        if (language is not null) return In(language, index, out length);
        int? longest = null;
        foreach (var known in (string[])["es", "en", "fr"])
        {
            if (In(known, index, out var words) is not { } number || words <= length) continue;
            (longest, length) = (number, words);
        }
        return longest;
    }

    private int? In(string known, int index, out int length)
    {
        var (number, end) = known switch
        {
            "es" => InSpanish(index),
            "en" => InEnglish(index),
            _ => InFrench(index),
        };
        length = end - index;
        return length > 0 ? number : null;
    }

    private (int Number, int End) InSpanish(int at)
    {
        var sum = 0;
        if (Spanish.GetValueOrDefault(tokens.Word(at) ?? "") is >= 100 and var hundreds) (sum, at) = (hundreds, at + 1);
        if (sum > 0 && tokens[at].Kind != TokenKind.Word) return (sum, at);
        var tens = Spanish.GetValueOrDefault(tokens.Word(at) ?? "");
        if (tens is 0 or >= 100) return (sum, at);
        if (tens >= 30 && tokens.Word(at + 1) == "y" && Spanish.GetValueOrDefault(tokens.Word(at + 2) ?? "") is > 0 and < 10 and var ones)
            return (sum + tens + ones, at + 3);
        return (sum + tens, at + 1);
    }

    private (int Number, int End) InEnglish(int at)
    {
        var sum = 0;
        var first = tokens.Word(at) == "a" ? 1 : English.GetValueOrDefault(tokens.Word(at) ?? "");
        if (first is > 0 and < 20 && tokens.Word(at + 1) == "hundred")
        {
            (sum, at) = (first * 100, at + 2);
            if (tokens.Word(at) == "and" && EnglishBelowHundred(at + 1) is { Number: > 0 } rest) return (sum + rest.Number, rest.End);
        }
        var (number, end) = EnglishBelowHundred(at);
        return (sum + number, end);
    }

    private (int Number, int End) EnglishBelowHundred(int at)
    {
        var tens = English.GetValueOrDefault(tokens.Word(at) ?? "");
        if (tens == 0) return (0, at);
        var next = AfterHyphen(at + 1);
        if (tens >= 20 && English.GetValueOrDefault(tokens.Word(next) ?? "") is > 0 and < 10 and var ones) return (tens + ones, next + 1);
        return (tens, at + 1);
    }

    private (int Number, int End) InFrench(int at)
    {
        var sum = 0;
        var first = French.GetValueOrDefault(tokens.Word(at) ?? "");
        if (tokens.Word(at) == "cent") (sum, at) = (100, at + 1);
        else if (first is > 1 and < 10 && tokens.Word(AfterHyphen(at + 1)) is "cent" or "cents") (sum, at) = (first * 100, AfterHyphen(at + 1) + 1);
        var (number, end) = FrenchBelowHundred(sum > 0 ? AfterHyphen(at) : at);
        return number > 0 ? (sum + number, end) : (sum, at);
    }

    private (int Number, int End) FrenchBelowHundred(int at)
    {
        var tens = French.GetValueOrDefault(tokens.Word(at) ?? "");
        if (tens == 0) return (0, at);
        at++;
        if (tens == 4 && tokens.Word(AfterHyphen(at)) is "vingt" or "vingts") (tens, at) = (80, AfterHyphen(at) + 1);
        if (tens < 10 || tens is > 10 and < 20) return (tens, at);
        var next = AfterHyphen(at);
        if (tokens.Word(next) == "et") next = AfterHyphen(next + 1);
        var ones = French.GetValueOrDefault(tokens.Word(next) ?? "");
        if (tens == 10) return ones is >= 7 and < 10 ? (tens + ones, next + 1) : (tens, at);
        if (tens is not (60 or 80)) return ones is > 0 and < 10 ? (tens + ones, next + 1) : (tens, at);
        if (ones is 0 or > 19) return (tens, at);
        var last = AfterHyphen(next + 1);
        return ones == 10 && French.GetValueOrDefault(tokens.Word(last) ?? "") is >= 7 and < 10 and var more
            ? (tens + ones + more, last + 1)
            : (tens + ones, next + 1);
    }

    private int AfterHyphen(int index) =>
        tokens[index].Kind == TokenKind.Symbol && tokens[index].Text is "-" or "‑" or "‐" && !tokens[index].IsApart ? index + 1 : index;

    private static FrozenDictionary<string, int> Table(string words)
    {
        var parts = words.Split(' ');
        return Enumerable.Range(0, parts.Length / 2).ToFrozenDictionary(i => parts[2 * i], i => int.Parse(parts[(2 * i) + 1]), StringComparer.Ordinal);
    }
}
