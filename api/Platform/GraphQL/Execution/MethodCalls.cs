using System.Reflection;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL.Lists;
using GraphApi.Platform.GraphQL.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>Finds for every parameter of a method where its value comes from.</summary>
internal sealed class MethodCalls(IServiceProviderIsService services, ListTypes lists)
{
    public MethodCall Of(MethodInfo method, Type? parent)
    {
        if (method.IsGenericMethodDefinition || method.ReturnType == typeof(void) || method.ReturnType == typeof(Task) || method.ReturnType == typeof(ValueTask)) throw Mistake.At(method,
            "发布为字段的方法须有返回值，且不能是泛型方法。",
            "a method published as a field returns something and is not generic.");

        return new(method, [.. method.GetParameters().Select(parameter => Parameter(parameter, parent))]);
    }

    /// <summary>A method that loads one object by its number, the first parameter.</summary>
    public MethodCall OfNodeResolver(MethodInfo method)
    {
        var parameters = method.GetParameters();
        if (parameters is not [{ ParameterType: var id }, ..] || id != typeof(int) || parameters.Any(parameter => parameter.ParameterType == typeof(CityDb))) throw Mistake.At(method,
            "[NodeResolver] 的第一个参数须是 int 编号，并从内存取对象。要查数据库就去掉它：平台会按类型一次查出全部。",
            "a [NodeResolver] takes the number as its first int and answers from memory. To ask the database leave it out: all objects of a kind are then read at once.");

        return new(method, [(null, source => source.NodeId), .. parameters.Skip(1).Select(parameter => Parameter(parameter, parent: null))]);
    }

    private (InputMember?, Func<CallSource, object?>?) Parameter(ParameterInfo parameter, Type? parent)
        => Service(parameter, parent) is { } service ? (null, service) : (InputMember.Of(parameter), null);

    private Func<CallSource, object?>? Service(ParameterInfo parameter, Type? parent)
    {
        var type = parameter.ParameterType;
        if (parameter.IsDefined(typeof(ParentAttribute))) return Parent(parameter, parent);
        if (type == typeof(CityDb)) return source => source.Db;
        if (type == typeof(CancellationToken)) return source => source.Context!.CancellationToken;
        if (type.IsSubclassOf(typeof(OperationLoader))) return source => OperationLoaders.Of(source.Context!).Get(type, source.Context!);

        return parameter.IsDefined(typeof(ServiceAttribute)) || IsService(type) ? source => source.Services.GetRequiredService(type) : null;
    }

    // The container claims every IEnumerable as its own.
    private bool IsService(Type type) => lists.ScalarOf(type) is null && !TypeUse.IsOf(type, typeof(IEnumerable<>)) && services.IsService(type);

    private static Func<CallSource, object?> Parent(ParameterInfo parameter, Type? parent)
    {
        if (parent is null || !parameter.ParameterType.IsAssignableFrom(parent)) throw Mistake.At(parameter,
            $"[Parent] 只能用在 [ObjectType<{parameter.ParameterType.Name}>] 类的方法上。",
            $"[Parent] is for methods of a class marked [ObjectType<{parameter.ParameterType.Name}>].");

        return source => source.Parent;
    }
}
