using System.Reflection;

namespace GraphApi.Platform.Hosting;

/// <summary>功能程序集 · an assembly whose lists, fields, directories and commands are found by type; register one singleton each</summary>
public sealed record FeatureAssembly(Assembly Assembly)
{
    /// <summary>平台自身 · Platform brings lists of its own, such as imports</summary>
    internal static readonly FeatureAssembly Platform = new(typeof(FeatureAssembly).Assembly);
}
