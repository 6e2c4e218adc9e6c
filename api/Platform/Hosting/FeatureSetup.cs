using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Platform.Hosting;

/// <summary>功能 · where lists, fields, directories and commands are looked for</summary>
public static class FeatureSetup
{
    /// <summary>加入功能 · assemblies whose features are found by type, and those named in the section <c>Features</c>; before everything that looks for them</summary>
    public static void AddFeatures(this WebApplicationBuilder builder, params Assembly[] assemblies)
    {
        builder.Services.AddSingleton(FeatureAssembly.Platform);
        var configured = builder.Configuration.GetSection("Features").GetChildren().Select(name => Assembly.Load(name.Value!));
        foreach (var assembly in assemblies.Concat(configured)) builder.Services.AddSingleton(new FeatureAssembly(assembly));
    }

    internal static IReadOnlyList<Type> FeatureTypes(this IServiceCollection services)
        => [.. services.Select(service => service.ImplementationInstance).OfType<FeatureAssembly>().Distinct().SelectMany(feature => feature.Assembly.GetTypes())];
}
