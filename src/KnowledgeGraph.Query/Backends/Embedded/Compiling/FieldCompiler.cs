using System.Text;
using KnowledgeGraph.Query.Backends.Embedded.Paging;
using KnowledgeGraph.Query.Backends.Embedded.Steps;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Model;
using KnowledgeGraph.Query.Planning;

namespace KnowledgeGraph.Query.Backends.Embedded.Compiling;

/// <summary>Compiles the fields of nodes and edges.</summary>
internal static class FieldCompiler
{
    private static readonly byte[] Null = "null"u8.ToArray();
    private static readonly byte[] EmptyList = "[]"u8.ToArray();

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

    /// <param name="context">The compilation.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="cursor">Makes the cursors of the connection that the edge belongs to; null where there is none.</param>
    public static Step[] Fields(CompileContext context, IReadOnlyList<FieldPlan> fields, CursorWriter? cursor)
    {
        if (context.Compiled.TryGetValue(fields, out var compiled)) return compiled;
        var steps = new Step[fields.Count];
        for (var i = 0; i < steps.Length; i++) steps[i] = Field(context, fields[i], JsonName.Prefix(fields[i].ResponseName, i), cursor);
        return context.Compiled[fields] = steps;
    }

    private static Step Field(CompileContext context, FieldPlan field, byte[] prefix, CursorWriter? cursor)
    {
        var slots = context.Slots;
        return field switch
        {
            ConstantField constant => new ConstantStep(Encoding.UTF8.GetBytes(constant.Json)) { Prefix = prefix },
            TypeNameField => new TypeNameStep(context.TypeNames) { Prefix = prefix },
            NodeIdField => new NodeIdStep { Prefix = prefix },
            EdgeIdField => new EdgeIdStep { Prefix = prefix },
            NodePropertyField { Language: { } language, Property: var property } =>
                new LocalizedStep(slots.Column(property.KeyIn(language), ofRelationship: false), slots.Column(property.Key, ofRelationship: false)) { Prefix = prefix },
            NodePropertyField { Property: var property } =>
                new NodeValueStep(slots.Column(property.Key, ofRelationship: false), Missing(property)) { Prefix = prefix },
            EdgePropertyField { Property: var property } =>
                new EdgeValueStep(slots.Column(property.Key, ofRelationship: true), Missing(property)) { Prefix = prefix },
            EdgePropertiesField properties => new EdgePropertiesStep([.. properties.Type.Properties.Where(property => !property.IsPrivate).Select((property, index) =>
                (JsonName.Prefix(property.Name, index), slots.Column(property.Key, ofRelationship: true)))])
            { Prefix = prefix },
            NamesField names => new NamesStep(NameColumns.WithLanguages(context), JsonName.Prefixes(names.Fields.Select(name => (name.ResponseName, name.Member)))) { Prefix = prefix },
            DegreeField degree => new DegreeStep(TraversedLinks(context), context.Labels(context.Model.Entity), context.Validity, degree.ValidAt) { Prefix = prefix },
            CitationField citation => new CitationStep(context, citation.Style) { Prefix = prefix },
            QuoteField => new QuoteStep(context) { Prefix = prefix },
            RelatedField related => new RelatedStep(new LatestLink(slots, related.Field), related.ValidAt, Object(context, related.Node)) { Prefix = prefix },
            RelatedEdgeField related => new RelatedEdgeStep(new LatestLink(slots, related.Field), related.ValidAt, Fields(context, related.Edge.Fields, cursor: null)) { Prefix = prefix },
            FarNodeField far => new FarNodeStep(Object(context, far.Node)) { Prefix = prefix },
            CursorField => new CursorStep(cursor!) { Prefix = prefix },
            ConnectionField connection => ConnectionCompiler.Field(context, connection.Connection, prefix),
            _ => throw new InvalidOperationException($"No step for {field.GetType().Name}."),
        };
    }

    private static byte[] Missing(Property property) => property is { IsList: true, IsRequired: true } ? EmptyList : Null;

    private static int[] TraversedLinks(CompileContext context) =>
        [.. context.Model.RelationshipTypes.Values.Where(type => type.IsTraversed)
            .SelectMany(type => (int[])[context.Slots.Links(type.Name, outgoing: true), context.Slots.Links(type.Name, outgoing: false)])];
}
