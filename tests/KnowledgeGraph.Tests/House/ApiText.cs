using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using static KnowledgeGraph.Tests.House.ApiNames;

namespace KnowledgeGraph.Tests.House;

/// <summary>
/// What an assembly shows to others, as text: a line for each type, in order of their names, and below it a line for each member, in order of names too.
/// Whether a reference may be null is left out, and so is what the compiler adds to every record.
/// </summary>
internal static class ApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The text of an assembly.</summary>
    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetTypes().Where(IsShown).OrderBy(FullName, StringComparer.Ordinal)) AddType(text, type);
        return text.ToString();
    }

    private static bool IsShown(Type type) => !type.Name.Contains('<', StringComparison.Ordinal)
        && (type.IsPublic || ((type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsShown(type.DeclaringType!)));

    private static void AddType(StringBuilder text, Type type)
    {
        if (type.BaseType == typeof(MulticastDelegate))
        {
            var invoke = type.GetMethod("Invoke")!;
            text.Append($"delegate {Name(invoke.ReturnType)} {FullName(type)}({Parameters(invoke)})\n");
            return;
        }

        text.Append($"{Kind(type)} {FullName(type)}{Above(type)}{Constraints(type.GetGenericArguments())}\n");
        IEnumerable<string> members = type.IsEnum
            ? type.GetFields(BindingFlags.Public | BindingFlags.Static).OrderBy(field => Convert.ToInt64(field.GetRawConstantValue())).Select(Value)
            : type.GetMembers(Declared)
                .Where(member => member is not Type && !IsMadeByTheCompiler(member))
                .Select(member => (member.Name, Line: Line(member)))
                .OrderBy(member => member.Name, StringComparer.Ordinal).ThenBy(member => member.Line, StringComparer.Ordinal)
                .Select(member => member.Line).OfType<string>();
        foreach (var line in members) text.Append($"    {line}\n");
    }

    private static string Value(FieldInfo field) => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue())}";

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => type.IsDefined(typeof(FlagsAttribute), inherit: false) ? "flags enum" : "enum",
        { IsValueType: true } => (type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false) ? "readonly " : "")
            + (type.IsByRefLike ? "ref struct" : IsRecord(type) ? "record struct" : "struct"),
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (IsRecord(type) ? "record" : "class"),
    };

    // Every record has this method and nothing else has.
    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is { } print && IsMadeByTheCompiler(print);

    private static bool IsMadeByTheCompiler(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || member.Name.Contains('<', StringComparison.Ordinal);

    // The base class and what the type adds to its interfaces.
    private static string Above(Type type)
    {
        var inherited = (type.BaseType?.GetInterfaces() ?? []).Concat(type.GetInterfaces().SelectMany(above => above.GetInterfaces()));
        var above = type.GetInterfaces().Except(inherited).Where(IsTold).Select(Name).Order(StringComparer.Ordinal).ToList();
        if (type.BaseType is { } under && under != typeof(object) && !type.IsValueType) above.Insert(0, Name(under));
        return above.Count == 0 || type.IsEnum ? "" : $" : {string.Join(", ", above)}";

        bool IsTold(Type of) =>
            (of.IsPublic || of.IsNestedPublic) && !(IsRecord(type) && of.IsGenericType && of.GetGenericTypeDefinition() == typeof(IEquatable<>));
    }

    private static string? Line(MemberInfo member) => member switch
    {
        ConstructorInfo { IsStatic: false } made when Access(made) is { } access => $"{access}{Simple(made.DeclaringType!)}({Parameters(made)})",
        MethodInfo method when Access(method) is { } access && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) =>
            access + Modifiers(method) + Signature(method),
        PropertyInfo property => Property(property),
        EventInfo { AddMethod: { } add } happening when Access(add) is { } access =>
            $"{access}{Modifiers(add)}event {Name(happening.EventHandlerType!)} {happening.Name}",
        FieldInfo field when Access(field) is { } access => $"{access}{Modifiers(field)}{Name(field.FieldType)} {field.Name}",
        _ => null,
    };

    private static string Signature(MethodInfo method)
    {
        var types = method.GetGenericArguments();
        return $"{Name(method.ReturnType)} {method.Name}{Generic(types)}({Parameters(method)}){Constraints(types)}";
    }

    private static string? Property(PropertyInfo property)
    {
        var (get, set) = (property.GetMethod, property.SetMethod);
        var (reads, writes) = (get is null ? null : Access(get), set is null ? null : Access(set));
        if (reads is null && writes is null) return null;
        var isInit = set?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        var outer = reads ?? writes;
        var accessors = (reads is null ? "" : " get;") + (writes is null ? "" : $" {(writes == outer ? "" : writes)}{(isInit ? "init" : "set")};");
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var index = property.GetIndexParameters() is { Length: > 0 } indexes ? $"this[{string.Join(", ", indexes.Select(Parameter))}]" : property.Name;
        return $"{outer}{required}{Modifiers(get ?? set!)}{Name(property.PropertyType)} {index} {{{accessors} }}";
    }

    // Null for what others do not see; nothing is said of what is public.
    private static string? Access(MethodBase method) => method.IsPublic ? "" : method.IsFamily || method.IsFamilyOrAssembly ? "protected " : null;

    private static string? Access(FieldInfo field) => field.IsPublic ? "" : field.IsFamily || field.IsFamilyOrAssembly ? "protected " : null;

    private static string Modifiers(FieldInfo field) =>
        (field.IsLiteral ? "const " : field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");

    private static string Modifiers(MethodInfo method) => method switch
    {
        { IsStatic: true } => method.IsAbstract ? "static abstract " : "static ",
        { DeclaringType.IsInterface: true } => method.IsAbstract ? "" : "virtual ",
        { IsVirtual: true } when method.GetBaseDefinition() != method => method.IsFinal ? "sealed override " : "override ",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true, IsFinal: false } => "virtual ",
        _ => "",
    };
}
