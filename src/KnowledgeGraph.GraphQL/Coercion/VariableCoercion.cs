using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Printing;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Coercion;

/// <summary>
/// A request's variables to values (specification section 6.1.2). Hot: a plain scalar costs its value and one small
/// array; the machinery for nested values is made only for nested values.
/// </summary>
public static class VariableCoercion
{
    /// <summary>Most faults that are reported; the rest of the variables is not looked at.</summary>
    public const int MaxErrors = 20;

    private const int MaxLookedUpOneByOne = 16;
    private const string LoneSurrogate = "The variables hold a text that is no Unicode: a surrogate without its partner.";

    /// <summary>The values of an operation's variables, or all that is wrong with them.</summary>
    /// <param name="schema">The schema that knows the variables' types.</param>
    /// <param name="operation">The operation that defines the variables.</param>
    /// <param name="variables">The JSON object of the request; null, or JSON null, for none. Keys that no variable has are ignored.</param>
    public static CoercedVariables CoerceVariables(Schema schema, OperationDefinitionNode operation, JsonElement? variables) =>
        CoerceVariables(operation, TypesOf(schema, operation), variables);

    /// <summary>The types of an operation's variables, null where the schema does not know one: for callers that keep them between requests.</summary>
    public static IReadOnlyList<GraphQLType?> TypesOf(Schema schema, OperationDefinitionNode operation) =>
        [.. operation.VariableDefinitions.Select(definition => schema.GetType(definition.Type))];

    /// <summary>The values of an operation's variables whose types are at hand.</summary>
    /// <param name="operation">The operation that defines the variables.</param>
    /// <param name="types">Its <see cref="TypesOf"/>.</param>
    /// <param name="variables">The JSON object of the request; null, or JSON null, for none. Keys that no variable has are ignored.</param>
    public static CoercedVariables CoerceVariables(OperationDefinitionNode operation, IReadOnlyList<GraphQLType?> types, JsonElement? variables)
    {
        var definitions = operation.VariableDefinitions;
        if (variables is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined) })
        {
            return new(null, [new GraphQLError(ErrorCode.VariableInvalid, "Variables must be given as a JSON object.")]);
        }

        if (definitions.Count == 0) return new(VariableValues.Empty, []);
        var given = variables is { ValueKind: JsonValueKind.Object } json ? json : default;
        try
        {
            return CoerceAll(definitions, types, given);
        }
        catch (InvalidOperationException)
        {
            // The JSON reader hands out texts lazily, and refuses "\ud800" only when it is read.
            return new(null, [new GraphQLError(ErrorCode.VariableInvalid, LoneSurrogate)]);
        }
    }

    private static CoercedVariables CoerceAll(IReadOnlyList<VariableDefinitionNode> definitions, IReadOnlyList<GraphQLType?> types, JsonElement given)
    {
        var byName = definitions.Count > MaxLookedUpOneByOne ? ByName(given) : null;
        var values = new object?[definitions.Count];
        List<GraphQLError>? errors = null;
        for (var i = 0; i < values.Length && !(errors?.Count > MaxErrors); i++)
        {
            var name = definitions[i].Variable.Name.Value;
            var value = default(JsonElement);
            if (byName is not null) byName.TryGetValue(name, out value);
            else if (given.ValueKind == JsonValueKind.Object) given.TryGetProperty(name, out value);
            values[i] = CoerceOne(definitions[i], types[i], value, ref errors);
        }

        if (errors is null) return new(new VariableValues(definitions, values), []);
        return new(null, errors);
    }

    // An undefined element means that the variable was not given.
    private static object? CoerceOne(
        VariableDefinitionNode definition, GraphQLType? declared, JsonElement json, ref List<GraphQLError>? errors)
    {
        var name = definition.Variable.Name.Value;
        if (declared is not { IsInput: true } type)
        {
            return Fail(
                ref errors,
                definition,
                $"Variable \"${name}\" expected value of type \"{Printer.Print(definition.Type)}\" which cannot be used as an input type.");
        }

        try
        {
            switch (json.ValueKind)
            {
                case JsonValueKind.Undefined when definition.DefaultValue is not null:
                    return LiteralCoercion.CoerceLiteral(definition.DefaultValue, type);
                case JsonValueKind.Undefined:
                    return type.IsNonNull
                        ? Fail(ref errors, definition, $"Variable \"${name}\" of required type \"{type}\" was not provided.")
                        : VariableValues.Absent;
                case JsonValueKind.Null:
                    return type.IsNonNull
                        ? Fail(ref errors, definition, $"Variable \"${name}\" of non-null type \"{type}\" must not be null.")
                        : null;
                default:
                    return type.NullableType is LeafType leaf ? leaf.CoerceJson(json) : CoerceNested(definition, json, type, ref errors);
            }
        }
        catch (InvalidOperationException)
        {
            return Fail(
                ref errors,
                definition,
                $"Variable \"${name}\" got an invalid value; it holds a text that is no Unicode: a surrogate without its partner.");
        }
        catch (GraphQLException refusal)
        {
            var error = refusal.Errors[0];
            return error.Code == ErrorCode.LimitExceeded
                ? Fail(ref errors, definition, $"Variable \"${name}\": {error.Message}", error.Code)
                : Fail(ref errors, definition, $"Variable \"${name}\" got invalid value{Quote(json)}; {error.Message}");
        }
    }

    private static object? CoerceNested(VariableDefinitionNode definition, JsonElement json, GraphQLType type, ref List<GraphQLError>? errors)
    {
        var name = definition.Variable.Name.Value;
        var faults = errors;
        var coercer = new JsonCoercer((place, reason) =>
        {
            if (faults?.Count >= MaxErrors) throw new TooManyFaultsException();
            var at = place.Length == 0 ? "" : $" at \"{name}{place}\"";
            Fail(ref faults, definition, $"Variable \"${name}\" got an invalid value{at}; {reason}");
        });
        try
        {
            return coercer.Coerce(json, type);
        }
        catch (TooManyFaultsException)
        {
            return Fail(ref faults, definition, "Too many errors in the variables; the rest was not looked at.");
        }
        finally
        {
            errors = faults;
        }
    }

    private static Dictionary<string, JsonElement> ByName(JsonElement given)
    {
        var byName = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (given.ValueKind != JsonValueKind.Object) return byName;
        foreach (var property in given.EnumerateObject()) byName[property.Name] = property.Value;
        return byName;
    }

    private static object? Fail(
        ref List<GraphQLError>? errors, VariableDefinitionNode definition, string message, ErrorCode code = ErrorCode.VariableInvalid)
    {
        (errors ??= []).Add(LocatedError.At(code, message, definition));
        return null;
    }

    private static string Quote(JsonElement json) => json.ValueKind == JsonValueKind.Undefined ? "" : " " + Excerpt.Of(json);

    // Ends the walk through a value once it has enough faults.
    private sealed class TooManyFaultsException : Exception;
}
