using System.Globalization;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Model.Stores;

/// <summary>
/// The layout of a store: which records stand for what is known. Its number lies beside the graph (<see cref="GraphWrite.Meta"/>), and
/// changes in the transaction that changes the records. How a store keeps records is its own matter, and has no part in it.
/// <list type="number">
/// <item>Statements know two moments: since when they have been held, and until when they were.</item>
/// <item>Statements know the periods in which they were held, each from one change to another, what they said in each, and the labels of the
/// nodes that they speak of.</item>
/// <item>Statements know all forms that they had since they were recorded, accepted or not, how they are ranked and which others contradict
/// them, and documents what their own fields were.</item>
/// </list>
/// </summary>
public static class StoreLayout
{
    /// <summary>The layout that this program writes.</summary>
    public const int Current = 3;

    /// <summary>The key of <see cref="GraphWrite.Meta"/> under which the number lies.</summary>
    public const string Key = "layout";

    private const int First = 1;

    /// <summary>The layout of a store.</summary>
    /// <param name="changeNumber">Its last change: what holds nothing yet has the layout of who fills it.</param>
    /// <param name="kept">What it keeps under <see cref="Key"/>; null in stores of the first layout.</param>
    public static int Of(long changeNumber, string? kept) =>
        kept is not null ? int.Parse(kept, CultureInfo.InvariantCulture) : changeNumber == 0 ? Current : First;

    /// <summary>A write that leaves the store in this program's layout.</summary>
    public static GraphWrite Noted(GraphWrite write) => write with
    {
        Meta = new Dictionary<string, string?>(write.Meta, StringComparer.Ordinal) { [Key] = Current.ToString(CultureInfo.InvariantCulture) },
    };

    /// <summary>Why a store cannot be written to, and the remedy; null where its layout is not newer than this program's.</summary>
    /// <param name="layout">The layout of the store.</param>
    public static string? Problem(int layout) => layout <= Current ? null :
        $"The store has layout {layout}, and this program (version {ProductVersion.Text}) writes layout {Current}: it answers, and writes nothing. "
        + "Start the version that brought it there, or a later one.";
}
