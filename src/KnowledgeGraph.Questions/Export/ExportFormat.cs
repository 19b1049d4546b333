using KnowledgeGraph.Questions.Export.LinkedData;
using KnowledgeGraph.Questions.Export.Networks;
using KnowledgeGraph.Questions.Export.Output;
using KnowledgeGraph.Questions.Export.Tables;

namespace KnowledgeGraph.Questions.Export;

/// <summary>A format of exports.</summary>
public sealed record ExportFormat
{
    private ExportFormat(string name, string mediaType, string extension, Func<ExportSettings, IExportFile> file) =>
        (Name, MediaType, Extension, File) = (name, mediaType, extension, file);

    /// <summary>All formats.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("gexf", "application/gexf+xml; charset=utf-8", "gexf", _ => new GexfFile()),
        new("graphml", "application/graphml+xml; charset=utf-8", "graphml", _ => new GraphMLFile()),
        new("cytoscape", "application/json; charset=utf-8", "cyjs", _ => new CytoscapeFile()),
        new("csv", "application/zip", "zip", _ => new CsvFile()),
        new("incidence", "application/zip", "zip", settings => new IncidenceFile(settings.MaxMatrixCells)),
        new("jsonld", "application/ld+json; charset=utf-8", "jsonld", settings => new LinkedDataFile(new JsonLd(), settings.BaseIri, settings.Texts)),
        new("turtle", "text/turtle; charset=utf-8", "ttl", settings => new LinkedDataFile(new Turtle(), settings.BaseIri, settings.Texts)),
    ];

    /// <summary>Its name, as addresses and the command line spell it.</summary>
    public string Name { get; }

    /// <summary>The media type of its files.</summary>
    public string MediaType { get; }

    /// <summary>What the names of its files end in, without the point.</summary>
    public string Extension { get; }

    /// <summary>Whether its files are compressed as they are.</summary>
    public bool IsCompressed => Extension == "zip";

    /// <summary>Writes its files.</summary>
    internal Func<ExportSettings, IExportFile> File { get; }

    /// <summary>The format of a name; null where there is none.</summary>
    public static ExportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>All names, for messages.</summary>
    public static string Names => string.Join(", ", All.Select(format => format.Name));
}
