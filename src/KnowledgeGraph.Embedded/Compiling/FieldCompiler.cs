using System.Text;
using KnowledgeGraph.Embedded.Paging;
using KnowledgeGraph.Embedded.Running;
using KnowledgeGraph.Embedded.Steps;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Embedded.Compiling;

/// <summary>Compiles the fields of nodes and edges.</summary>
/// <param name="context">The compilation.</param>
/// <param name="prefix">Comma, response name and colon, encoded.</param>
/// <param name="cursor">Makes the cursors of the connection that the edge belongs to; null where there is none.</param>
internal sealed class FieldCompiler(CompileContext context, byte[] prefix, CursorWriter? cursor) : IFieldVisitor<Step>
{
    public static ObjectStep Object(CompileContext context, ObjectPlan plan)
    {
        var byLabel = new Step[]?[context.Catalog.Labels.Count];
        foreach (var alike in plan.Alternatives)
        {
            var steps = Fields(context, alike.Fields, cursor: null);
            foreach (var type in alike.Types) byLabel[context.Label(type)] = steps;
        }
        return new ObjectStep(byLabel);
    }

    /// <summary>The steps of relationships by the number of their type in the catalog; null for types that cannot be here.</summary>
    public static Step[]?[] Edges(CompileContext context, IReadOnlyList<EdgeAlternative> alternatives)
    {
        var byType = new Step[]?[context.Catalog.RelationshipTypes.Count];
        foreach (var alike in alternatives)
        {
            var steps = Fields(context, alike.Fields, cursor: null);
            foreach (var type in alike.Types) byType[context.Catalog.TypeNumber(type.Name)] = steps;
        }
        return byType;
    }

    /// <param name="context">The compilation.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="cursor">Makes the cursors of the connection that the edge belongs to; null where there is none.</param>
    public static Step[] Fields(CompileContext context, IReadOnlyList<FieldPlan> fields, CursorWriter? cursor)
    {
        if (context.Compiled.TryGetValue(fields, out var compiled)) return compiled;
        var steps = new Step[fields.Count];
        for (var i = 0; i < steps.Length; i++)
            steps[i] = fields[i].Accept(new FieldCompiler(context, JsonName.Prefix(fields[i].ResponseName, i), cursor));
        return context.Compiled[fields] = steps;
    }

    public Step Visit(ConstantField field) => new ConstantStep(Encoding.UTF8.GetBytes(field.Json)) { Prefix = prefix };

    public Step Visit(TypeNameField field) => new TypeNameStep(context.TypeNames) { Prefix = prefix };

    public Step Visit(NodeIdField field) => new NodeIdStep { Prefix = prefix };

    public Step Visit(EdgeIdField field) => new EdgeIdStep { Prefix = prefix };

    public Step Visit(EdgeTypeField field)
    {
        var types = context.Catalog.RelationshipTypes.Select(type => context.Model.RelationshipTypes[type.Name]);
        return new EdgeTypeStep([.. types.Select(type => Encoding.UTF8.GetBytes(field.JsonOf(type)))]) { Prefix = prefix };
    }

    public Step Visit(NodePropertyField field) => field.Language is { } language
        ? new LocalizedNodeStep(NodeColumn(field.Property.KeyIn(language)), NodeColumn(field.Property.Key)) { Prefix = prefix }
        : new NodeValueStep(NodeColumn(field.Property.Key), MissingValue.Of(field.Property)) { Prefix = prefix };

    public Step Visit(EdgePropertyField field) => field.Language is { } language
        ? new LocalizedEdgeStep(EdgeColumn(field.Property.KeyIn(language)), EdgeColumn(field.Property.Key)) { Prefix = prefix }
        : new EdgeValueStep(EdgeColumn(field.Property.Key), MissingValue.Of(field.Property)) { Prefix = prefix };

    public Step Visit(EdgePropertiesField field)
    {
        var byType = new (byte[] Prefix, int Slot)[]?[context.Catalog.RelationshipTypes.Count];
        foreach (var type in field.Types)
        {
            byType[context.Catalog.TypeNumber(type.Name)] = [.. type.Properties.Where(property => !property.IsPrivate)
                .Select((property, index) => (JsonName.Prefix(property.Name, index), EdgeColumn(property.Key)))];
        }
        return new EdgePropertiesStep(byType) { Prefix = prefix };
    }

    public Step Visit(NamesField field) => new NamesStep(
        NameColumns.WithLanguages(context), JsonName.Prefixes(field.Fields.Select(name => (name.ResponseName, name.Member))))
    {
        Prefix = prefix,
    };

    public Step Visit(DegreeField field) =>
        new DegreeStep(TraversedLinks(), context.Labels(context.Model.Entity), context.Validity) { Prefix = prefix };

    public Step Visit(CitationField field) => new CitationStep(context.Slots, Publisher(), field.Style) { Prefix = prefix };

    public Step Visit(QuoteField field) => new QuoteStep(
        context.Texts, context.Links(context.Model.Statement.Relationships[BuiltInKeys.Document]), context.Slots)
    { Prefix = prefix };

    public Step Visit(RelatedField field) => field.Field.IsRequired
        ? new RequiredStep(context.Latest(field.Field), Object(context, field.Node)) { Prefix = prefix }
        : new RelatedStep(context.Latest(field.Field), Object(context, field.Node)) { Prefix = prefix };

    public Step Visit(RelatedEdgeField field) =>
        new RelatedEdgeStep(context.Latest(field.Field), Fields(context, field.Edge.Fields, cursor: null)) { Prefix = prefix };

    public Step Visit(ConnectionField field) => ConnectionCompiler.Step(context, field.Connection, prefix);

    public Step Visit(FarNodeField field) => new FarNodeStep(Object(context, field.Node)) { Prefix = prefix };

    public Step Visit(CursorField field) => new CursorStep(cursor!) { Prefix = prefix };

    private int NodeColumn(string key) => context.Slots.Column(key, ofRelationship: false);

    private int EdgeColumn(string key) => context.Slots.Column(key, ofRelationship: true);

    private int[] TraversedLinks() =>
        [.. context.Model.RelationshipTypes.Values.Where(type => type.IsTraversed)
            .SelectMany(type => (int[])[context.Slots.Links(type.Name, outgoing: true), context.Slots.Links(type.Name, outgoing: false)])];

    private LatestLink? Publisher() => context.Model.Document.Relationships.GetValueOrDefault(BuiltInKeys.Publisher) is { IsList: false } publisher
        ? context.LatestOfAllPeriods(publisher)
        : null;
}
