using System.Reflection;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Tests.House;

/// <summary>Types and parameters as C# writes them. Only a type's own line names its namespace.</summary>
internal static class ApiNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>With namespace and type parameters, as the line of the type itself has it.</summary>
    public static string FullName(Type type) => $"{type.Namespace}.{Nested(type)}";

    /// <summary>As a member's line names a type.</summary>
    public static string Name(Type type) => type switch
    {
        { IsByRef: true } or { IsPointer: true } => Name(type.GetElementType()!),
        { IsArray: true } => $"{Name(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]",
        _ when Keywords.TryGetValue(type, out var keyword) => keyword,
        _ when Nullable.GetUnderlyingType(type) is { } value => Name(value) + "?",
        { IsValueType: true, IsGenericType: true } when type.IsAssignableTo(typeof(ITuple)) => $"({Names(type.GetGenericArguments())})",
        _ => Nested(type),
    };

    /// <summary>The name without namespace, outer types and type parameters.</summary>
    public static string Simple(Type type) => type.Name.Split('`')[0];

    /// <summary>Type parameters in their brackets.</summary>
    public static string Generic(Type[] parameters) => parameters.Length == 0 ? "" : $"<{Names(parameters)}>";

    /// <summary>What type parameters are held to.</summary>
    public static string Constraints(Type[] parameters) => string.Concat(parameters.Where(parameter => parameter.IsGenericParameter).Select(parameter =>
    {
        var flags = parameter.GenericParameterAttributes;
        var isStruct = flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        List<string> held = [.. parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(Name)];
        if (flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint)) held.Insert(0, "class");
        if (isStruct) held.Insert(0, "struct");
        if (!isStruct && flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint)) held.Add("new()");
        if (flags.HasFlag(GenericParameterAttributes.AllowByRefLike)) held.Add("allows ref struct");
        return held.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", held)}";
    }));

    /// <summary>The parameters of a method, without their brackets.</summary>
    public static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute), inherit: false) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    /// <summary>A parameter with the way that it is passed and its default.</summary>
    public static string Parameter(ParameterInfo parameter)
    {
        var way = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true } => Has<IsReadOnlyAttribute>() ? "in " : "ref ",
            _ when Has<ParamArrayAttribute>() || Has<ParamCollectionAttribute>() => "params ",
            _ => "",
        };
        return $"{way}{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")}";

        bool Has<T>() => parameter.IsDefined(typeof(T), inherit: false);
    }

    private static string Default(ParameterInfo parameter) => parameter.RawDefaultValue switch
    {
        null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null",
        bool truth => truth ? "true" : "false",
        string text => $"\"{text}\"",
        var number when parameter.ParameterType.IsEnum => Enum.ToObject(parameter.ParameterType, number).ToString()!,
        var other => $"{other}",
    };

    private static string Names(Type[] types) => string.Join(", ", types.Select(Name));

    // An inner type's arguments include those of the outer one; each part of the name takes its own.
    private static string Nested(Type type)
    {
        if (type.IsGenericParameter) return type.Name;
        var arguments = type.GetGenericArguments();
        var outer = type.DeclaringType is { } declaring ? declaring.GetGenericArguments().Length : 0;
        var own = Simple(type) + Generic(arguments[outer..]);
        if (type.DeclaringType is not { } around) return own;
        return $"{Nested(outer > 0 && !type.IsGenericTypeDefinition ? around.MakeGenericType(arguments[..outer]) : around)}.{own}";
    }
}
