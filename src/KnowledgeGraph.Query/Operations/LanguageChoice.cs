using System.Globalization;

namespace KnowledgeGraph.Query.Operations;

/// <summary>Chooses a language of the model by an <c>Accept-Language</c> (RFC 9110, section 12.5.4).</summary>
internal static class LanguageChoice
{
    // Who names more languages than that gets the best of the first ones.
    private const int MaxRanges = 20;

    /// <summary>The model's spelling of the best language; null where none fits, or where <c>*</c> comes first.</summary>
    public static string? Of(string? acceptLanguage, IReadOnlyList<string> languages)
    {
        if (string.IsNullOrEmpty(acceptLanguage) || languages.Count == 0) return null;
        string? best = null;
        var bestQuality = 0d;
        var ranges = 0;
        foreach (var part in acceptLanguage.AsSpan().Split(','))
        {
            if (++ranges > MaxRanges) break;
            var range = acceptLanguage.AsSpan(part).Trim();
            var quality = Quality(ref range);
            if (quality <= bestQuality) continue;
            var language = Match(range, languages);
            if (language is null && range is not "*") continue;
            (best, bestQuality) = (language, quality);
        }
        return best;
    }

    private static double Quality(ref ReadOnlySpan<char> range)
    {
        var semicolon = range.IndexOf(';');
        if (semicolon < 0) return 1;
        var weight = range[(semicolon + 1)..].Trim();
        range = range[..semicolon].Trim();
        return weight.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            && double.TryParse(weight[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality)
            ? quality
            : 0;
    }

    private static string? Match(ReadOnlySpan<char> range, IReadOnlyList<string> languages)
    {
        var primary = range.IndexOf('-') is >= 0 and var dash ? range[..dash] : range;
        foreach (var language in languages)
        {
            if (primary.Equals(language, StringComparison.OrdinalIgnoreCase)) return language;
        }
        return null;
    }
}
