using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Questions.Export.Content;
using KnowledgeGraph.Questions.Export.Output;

namespace KnowledgeGraph.Questions.Export.Tables;

/// <summary>A zip of who takes part in what, as a matrix and as a list, for programs that look at two-mode networks.</summary>
/// <param name="mostCells">The most cells of the matrix; a larger one is left out, and the page says so.</param>
internal sealed class IncidenceFile(long mostCells) : IExportFile
{
    private const int Batch = 200;

    private static readonly TableFile List = new(
        "list.csv", "A row for each pair of somebody and of something that they take part in.",
        [
            TableColumn.Own("actor", "id", "Who takes part."),
            TableColumn.Own("actorType", "text", "What type of node that is."),
            TableColumn.Own("actorName", "text", "Its name."),
            TableColumn.Own("undertaking", "id", "What it takes part in; where that is a part of something else, that."),
            TableColumn.Own("undertakingType", "text", "What type of node that is."),
            TableColumn.Own("undertakingName", "text", "Its name."),
            TableColumn.Own("relationships", "ids, parted by blanks", "The relationships that say so."),
            TableColumn.Own("statements", "ids, parted by blanks", "The statements that say these relationships."),
            TableColumn.Own("citations", "texts, one a line", "How to cite the documents that these statements are from."),
        ]);

    private static readonly TableFile Matrix = new(
        "matrix.csv", "A row for each who takes part in anything, a column for each thing that is taken part in.",
        [
            TableColumn.Own("actor", "id", "Who takes part."),
            TableColumn.Own("any id", "1 or 0", "Whether the actor of the row takes part in what has the id that heads the column."),
        ]);

    /// <inheritdoc/>
    public async Task WriteAsync(ExportedGraph graph, Stream stream, CancellationToken cancellation)
    {
        if (!graph.Model.RelationshipTypes.Values.Any(type => type.IsParticipation))
        {
            throw new GraphQLException(
                ErrorCode.InvalidArgument,
                "The model says of no relationships that who stands at their start takes part in something (@participation). Choose another format.");
        }
        var incidence = await Incidence.ReadAsync(graph, cancellation);
        var cells = (long)incidence.Actors.Count * incidence.Undertakings.Count;
        var zip = ZipOutput.Begin(stream);
        await zip.AddAsync(ColumnPage.FileName, output => WritePageAsync(output, graph, cells), cancellation);
        await zip.AddAsync(List.FileName, output => WriteListAsync(output, graph, incidence, cancellation), cancellation);
        if (cells <= mostCells) await zip.AddAsync(Matrix.FileName, output => WriteMatrixAsync(output, incidence, cancellation), cancellation);
        await graph.CheckAsync(cancellation);
        await zip.EndAsync(cancellation);
    }

    private Task WritePageAsync(ExportOutput output, ExportedGraph graph, long cells)
    {
        output.Write(cells <= mostCells
            ? ColumnPage.Of(graph.Mark, [List, Matrix])
            : ColumnPage.Of(graph.Mark, [List], FormattableString.Invariant(
                $"There is no matrix: it would have {cells} cells, and at most {mostCells} are written (MaxMatrixCells). The list is whole.")));
        return Task.CompletedTask;
    }

    private static async Task WriteListAsync(ExportOutput output, ExportedGraph graph, Incidence incidence, CancellationToken cancellation)
    {
        output.BeginCsv();
        output.WriteRow([.. List.Columns.Select(column => column.Name)]);
        foreach (var actors in incidence.Actors.Chunk(Batch))
        {
            var pairs = await incidence.OfAsync(actors, cancellation);
            var nodes = await graph.FindAsync([.. pairs.Select(pair => pair.Undertaking).Concat(actors).Distinct(StringComparer.Ordinal)], cancellation);
            foreach (var pair in pairs)
            {
                var (actor, undertaking) = (nodes[pair.Actor], nodes[pair.Undertaking]);
                var evidence = pair.Edges.SelectMany(edge => edge.Evidence).ToList();
                output.WriteRow(
                    pair.Actor, actor.Type.Name, actor.Name, pair.Undertaking, undertaking.Type.Name, undertaking.Name,
                    Joined(' ', pair.Edges.Select(edge => edge.Record.Id)),
                    Joined(' ', evidence.Select(cited => cited.Statement)),
                    Joined('\n', evidence.Select(cited => cited.Citation)));
            }
            await output.FlushIfFullAsync(cancellation);
        }
    }

    private static async Task WriteMatrixAsync(ExportOutput output, Incidence incidence, CancellationToken cancellation)
    {
        output.BeginCsv();
        output.WriteRow([Matrix.Columns[0].Name, .. incidence.Undertakings]);
        foreach (var actors in incidence.Actors.Chunk(Batch))
        {
            var pairs = (await incidence.OfAsync(actors, cancellation)).ToLookup(pair => pair.Actor, pair => pair.Undertaking, StringComparer.Ordinal);
            foreach (var actor in actors)
            {
                var of = pairs[actor].ToHashSet(StringComparer.Ordinal);
                output.WriteCell(actor, isFirst: true);
                foreach (var undertaking in incidence.Undertakings) output.Write(of.Contains(undertaking) ? ",1" : ",0");
                output.EndRow();
                await output.FlushIfFullAsync(cancellation);
            }
        }
    }

    private static string? Joined(char between, IEnumerable<string> texts) =>
        string.Join(between, texts.Distinct(StringComparer.Ordinal)) is { Length: > 0 } joined ? joined : null;
}
