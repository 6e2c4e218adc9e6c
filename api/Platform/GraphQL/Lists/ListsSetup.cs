using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>Filters, orders and pages of lists.</summary>
internal static class ListsSetup
{
    public static void AddLists(this IServiceCollection services)
    {
        services.AddSingleton<ScalarTypes>();
        services.AddSingleton<MethodMembers>();
        services.AddSingleton<ListMembers>();
        services.AddSingleton<OperationTypes>();
        services.AddSingleton<ListTypes>();
        services.AddSingleton<Filtering>();
        services.AddSingleton<Sorting>();
        services.AddSingleton<ListPages>();
        services.AddSingleton<ListField>();
        services.AddSingleton<RootLists>();
        services.AddSingleton<IListInput, ListInput>();
    }
}
