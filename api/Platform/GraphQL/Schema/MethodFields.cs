using System.Reflection;
using GraphApi.Platform.Data;
using GraphApi.Platform.GraphQL.Execution;
using GraphApi.Platform.GraphQL.Lists;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.GraphQL.Schema;

/// <summary>Methods of feature classes as fields.</summary>
internal sealed class MethodFields(OutputTypes outputs, InputTypes inputs, ListTypes lists, ListField listField, MethodCalls calls, IDbContextFactory<CityDb> cities)
{
    public FieldType Field(MethodInfo method, string name, Type? parent)
    {
        var call = calls.Of(method, parent);
        var list = ListUse.Of(method);
        var guard = Guard.Of(method, isRoot: parent is null);
        var description = PublishedName.Description(method);
        return new FieldType
        {
            Name = name,
            Description = description is null ? null : SchemaWords.WithRoles(description, guard.Roles),
            ResolvedType = list is { IsPaged: true } ? lists.ConnectionOf(outputs.Named(list.Row, Mistake.Name(method)), name) : outputs.Of(TypeUse.OfResult(method), Mistake.Name(method)),
            Arguments = Arguments(method, call, list),
            Resolver = new MethodResolver(call, guard, ResultReaders.For(method, list, listField), needsDb: call.UsesDb || list is not null, cities),
        };
    }

    private QueryArguments Arguments(MethodInfo method, MethodCall call, ListUse? list)
    {
        var arguments = new QueryArguments();
        if (list is { IsPaged: true }) lists.AddPaging(arguments);
        foreach (var member in call.Arguments) Add(arguments, inputs.Argument(member), method);
        if (list is { IsFiltered: true }) lists.AddFiltering(arguments, list.Row);
        if (list is { IsSorted: true }) lists.AddSorting(arguments, list.Row);
        return arguments;
    }

    private static void Add(QueryArguments arguments, QueryArgument argument, MethodInfo method)
    {
        if (arguments.Find(argument.Name) is not null) throw Mistake.At(method,
            $"参数 {argument.Name} 与分页参数重名，请改名。",
            $"the argument {argument.Name} is one of paging already. Rename it.");

        arguments.Add(argument);
    }
}
