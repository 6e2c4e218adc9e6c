using System.Reflection;
using System.Reflection.Emit;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>A resolver that can tell which properties of its object it reads.</summary>
internal interface IReadsParent
{
    /// <summary>The properties; null if it may read any.</summary>
    IReadOnlyList<PropertyInfo>? Reads { get; }
}

/// <summary>Which properties of its parent a method reads, as its code says it; a list then reads no other columns.</summary>
internal static class ParentReads
{
    private const byte TwoBytes = 0xFE;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The properties, or null where the parent goes anywhere else than into its getters.</summary>
    public static IReadOnlyList<PropertyInfo>? Of(MethodInfo method)
    {
        var parent = method.GetParameters().FirstOrDefault(parameter => parameter.IsDefined(typeof(ParentAttribute)));
        if (parent is null) return [];
        if (!method.IsStatic || method.GetMethodBody()?.GetILAsByteArray() is not { } code) return null;

        var reads = new List<PropertyInfo>();
        var steps = Steps(code).ToList();
        for (var index = 0; index < steps.Count; index++)
        {
            if (Argument(steps[index]) != parent.Position) continue;
            if (index + 1 == steps.Count || Getter(steps[index], steps[index + 1], method.Module) is not { } read) return null;

            reads.Add(read);
        }

        return reads;
    }

    private static IEnumerable<(OpCode Code, int Operand)> Steps(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var step = Codes[code[at] == TwoBytes ? BitConverter.ToInt16([code[at + 1], TwoBytes]) : code[at]];
            at += step.Size;
            yield return (step, Operand(step, code, at));
            at += Length(step, code, at);
        }
    }

    private static int Operand(OpCode step, byte[] code, int at) => Length(step, code, at) switch
    {
        0 => 0,
        1 => code[at],
        2 => BitConverter.ToUInt16(code, at),
        _ => BitConverter.ToInt32(code, at),
    };

    private static int Length(OpCode step, byte[] code, int at) => step.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    // Its address counts too, and being replaced: what then goes where is not followed.
    private static int? Argument((OpCode Code, int Operand) step) => step.Code.Name switch
    {
        "ldarg.0" => 0,
        "ldarg.1" => 1,
        "ldarg.2" => 2,
        "ldarg.3" => 3,
        "ldarg.s" or "ldarg" or "ldarga.s" or "ldarga" or "starg.s" or "starg" => step.Operand,
        _ => null,
    };

    private static PropertyInfo? Getter((OpCode Code, int Operand) load, (OpCode Code, int Operand) next, Module module)
    {
        var isRead = load.Code.Name!.StartsWith("ldarg", StringComparison.Ordinal) && !load.Code.Name.StartsWith("ldarga", StringComparison.Ordinal) && (next.Code == OpCodes.Call || next.Code == OpCodes.Callvirt);
        return isRead && module.ResolveMethod(next.Operand) is MethodInfo { IsSpecialName: true } called ? called.DeclaringType!.GetProperties().FirstOrDefault(property => property.GetMethod == called) : null;
    }
}
