using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Platform.Hosting;

/// <summary>功能 · where lists, fields, directories and commands are looked for</summary>
public static class FeatureSetup
{
    /// <summary>加入功能 · an assembly whose features are found by type; before everything that looks for them</summary>
    public static void AddFeatures(this WebApplicationBuilder builder, params Assembly[] assemblies)
    {
        builder.Services.AddSingleton(FeatureAssembly.Platform);
        foreach (var assembly in assemblies) builder.Services.AddSingleton(new FeatureAssembly(assembly));
    }

    internal static IReadOnlyList<Type> FeatureTypes(this IServiceCollection services)
        => [.. services.Select(service => service.ImplementationInstance).OfType<FeatureAssembly>().Distinct().SelectMany(feature => feature.Assembly.GetTypes())];
}
