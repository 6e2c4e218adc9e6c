using GraphApi.Platform.Excel.Writing;
using GraphApi.Platform.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Platform.Excel;

/// <summary>表格 · the lists found by type, their templates and exports</summary>
public static class ExcelSetup
{
    /// <summary>加入表格 · every list of the features, after <c>AddFeatures</c> and <c>AddData</c></summary>
    public static void AddExcel(this WebApplicationBuilder builder)
    {
        var types = builder.Services.FeatureTypes();
        foreach (var sheet in types.Where(IsSheet)) builder.Services.AddSingleton(typeof(Sheet), sheet);
        foreach (var names in types.Where(IsNames)) builder.Services.AddSingleton(new NamesDirectory(names));
        builder.Services.AddSingleton<SheetCatalog>();
        builder.Services.AddSingleton<SheetPaths>();
        builder.Services.AddTransient<SheetContexts>();
        builder.Services.AddTransient<SheetOptions>();
        builder.Services.AddTransient<Export>();
    }

    private static bool IsSheet(Type type) => !type.IsAbstract && type.IsSubclassOf(typeof(Sheet));

    private static bool IsNames(Type type)
        => !type.IsAbstract && type.IsAssignableTo(typeof(INames)) && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(Data.ISnapshot<>));
}
