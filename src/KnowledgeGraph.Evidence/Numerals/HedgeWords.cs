namespace KnowledgeGraph.Evidence.Numerals;

/// <summary>The words that say how exactly a number is meant, folded: before it and after it, longer phrases first.</summary>
internal static class HedgeWords
{
    /// <summary>Phrases that stand before a number.</summary>
    public static readonly IReadOnlyList<(string[] Words, Precisions Meaning)> Before = Phrases(
        (Precisions.AtLeast,
            "mas de|over|more than|plus de|at least|al menos|por lo menos|como minimo|como poco|no menos de|nada menos de|no less than|no fewer "
            + "than|not less than|"
            + "pas moins de|un minimo de|minimo de|minimo|a minimum of|minimum of|un minimum de|au minimum|au moins|superior a|superiores a|"
            + "superieur a|superieure a|"
            + "superieurs a|superieures a|mayor a|mayores a|mayor de|mayor que|mas que|por encima de|por arriba de|arriba de|above|exceeding|in "
            + "excess of|upwards of|"
            + "greater than|higher than|larger than|north of|au dela de|depassant|excede|exceden|excedio|excedieron|supera|superan|supero|superaron|"
            + "superando|rebasa|"
            + "rebasan|rebaso|rebasaron|sobrepasa|sobrepasan|sobrepaso|sobrepasaron|exceed|exceeds|exceeded|surpass|surpasses|surpassed|surpassing|"
            + "topped|topping|"
            + "depasse|depassent|depassait|depassaient|muy por encima de|well over|far more than|bien plus de|mucho mas de|bastante mas de|more "
            + "than doubled to"),
        (Precisions.AtMost,
            "hasta|hasta en|up to|moins de|less than|fewer than|menos de|at most|no more than|not more than|a maximum of|maximum of|un maximo de|maximo de|"
            + "maximo|como maximo|"
            + "como mucho|a lo sumo|under|below|au plus|tout au plus|au maximum|un maximum de|maximum|jusqu a|jusqu aux|jusqu au|inferieur a|"
            + "inferieure a|inferieurs a|"
            + "inferieures a|inferior a|inferiores a|menor a|menores a|menor de|menor que|por debajo de|abajo de|no mas de|pas plus de|lower than|"
            + "smaller than|no supera|"
            + "no superan|no supero|no superaron|no excede|no exceden|no rebasa|no rebasan|sin superar|sin exceder|not exceed|not exceeding|ne depasse pas|"
            + "ne depassant pas|menos que"),
        (Precisions.AtLeast | Precisions.About,
            "poco mas de|un poco mas de|algo mas de|just over|slightly over|slightly more than|a little over|a little more than|un peu plus de|a peine plus de|"
            + "ligeramente superior a|legerement superieur a|slightly above|just above"),
        (Precisions.AtMost | Precisions.About,
            "poco menos de|un poco menos de|algo menos de|just under|slightly under|slightly less than|a little under|a little less than|un peu moins de|"
            + "ligeramente inferior a|legerement inferieur a|slightly below|just below|just shy of|close on"),
        (Precisions.About,
            "casi|cerca de|cerca a|alrededor de|about|nearly|almost|pres de|environ|aproximadamente|aproximados|aproximado a|aproximado de|"
            + "approximately|approximativement|"
            + "approx|aprox|around|roughly|some|circa|ca|unos|unas|en torno a|en torno de|entorno a|del orden de|de l ordre de|in the order of|on the order of|"
            + "in the region of|autour de|aux alentours de|quelque|quelques|presque|quasi|quasiment|a peu pres|proximo a|proximos a|proxima a|"
            + "proximas a|cercano a|"
            + "cercanos a|cercana a|cercanas a|close to|proche de|proches de|more or less|mas o menos|plus ou moins|somewhere around|virtually|practicamente"),
        (Precisions.Exact | Precisions.About,
            "estimado en|estimada en|estimados en|estimadas en|estimated|estimated at|an estimated|estime a|estimee a|estimes a|estimees a|apenas|"
            + "barely|a peine|or so"),
        (Precisions.Exact | Precisions.AtMost, "as many as|as much as|as high as"),
        // Besides so much, instead of so much: what is counted is something else.
        (Precisions.Exact, "en plus de"));

    /// <summary>Phrases that stand after a number, or after what it counts.</summary>
    public static readonly IReadOnlyList<(string[] Words, Precisions Meaning)> After = Phrases(
        (Precisions.AtLeast,
            "o mas|y mas|or more|and more|or greater|or higher|ou plus|et plus|and over|and above|or above|or over|and up|and counting|en adelante|como minimo|"
            + "cuando menos|al menos|por lo menos|at least|au moins|au minimum|minimum|as a minimum"),
        (Precisions.AtMost,
            "o menos|or less|or fewer|or lower|ou moins|et moins|and under|or under|or below|como maximo|como mucho|a lo sumo|at most|au plus|"
            + "tout au plus|au maximum|"
            + "maximum|as a maximum"),
        (Precisions.About,
            "aproximadamente|approximately|environ|aprox|approx|mas o menos|more or less|plus ou moins|or so|a peu pres|approximativement|o asi|roughly"));

    private static List<(string[] Words, Precisions Meaning)> Phrases(params ReadOnlySpan<(Precisions Meaning, string Words)> entries)
    {
        var phrases = new List<(string[] Words, Precisions Meaning)>();
        foreach (var (meaning, words) in entries)
            foreach (var phrase in words.Split('|')) phrases.Add((phrase.Split(' '), meaning));
        return [.. phrases.OrderByDescending(phrase => phrase.Words.Length)];
    }
}
