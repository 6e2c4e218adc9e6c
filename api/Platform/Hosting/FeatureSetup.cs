using System.Reflection;
using GraphApi.Platform.Words;
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
        var configured = builder.Configuration.GetSection("Features").GetChildren().Select(name => Load(name.Path, name.Value ?? ""));
        foreach (var assembly in assemblies.Concat(configured)) builder.Services.AddSingleton(new FeatureAssembly(assembly));
    }

    private static Assembly Load(string setting, string name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (Exception failure) when (failure is IOException or BadImageFormatException or ArgumentException)
        {
            throw new StartRefusedException(new Text(
                $"设置 {setting} 为“{name}”，程序目录里没有名为它的程序集。请写程序集的名称（如 GraphApi.ExampleList），并把它的 .dll 放在程序旁边；不需要时删去此设置。",
                $"The setting {setting} is \"{name}\", and there is no such assembly beside the program. Give the name of one, such as GraphApi.ExampleList, and put its .dll beside the program, or leave the setting out."));
        }
    }

    internal static IReadOnlyList<Type> FeatureTypes(this IServiceCollection services)
        => [.. services.Select(service => service.ImplementationInstance).OfType<FeatureAssembly>().Distinct().SelectMany(feature => feature.Assembly.GetTypes())];
}
