using GraphApi.Platform.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Platform.Commands;

/// <summary>命令 · the commands found by type</summary>
public static class CommandSetup
{
    /// <summary>加入命令 · every command of the features and of Platform</summary>
    public static void AddCommands(this WebApplicationBuilder builder)
    {
        foreach (var type in builder.Services.FeatureTypes().Where(IsCommand).OrderBy(type => type.Name, StringComparer.Ordinal))
            builder.Services.AddSingleton(typeof(CityCommand), type);
    }

    private static bool IsCommand(Type type) => !type.IsAbstract && type.IsSubclassOf(typeof(CityCommand));
}
