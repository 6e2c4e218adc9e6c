using GraphApi.Platform.Hosting;
using GraphApi.Platform.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GraphApi.Platform.Access;

/// <summary>访问 · who is calling</summary>
public static class AccessSetup
{
    /// <summary>加入访问 · until accounts exist, one built-in caller: the safety office of the city</summary>
    public static void AddAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ICaller, BuiltInCaller>();
        builder.Services.AddSingleton<ICallers, BuiltInCallers>();
    }

    /// <summary>拒绝公开 · everyone is the safety office, so only this machine may ask, and only in Development</summary>
    internal static void RefuseStrangers(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) throw new StartRefusedException(NotDevelopment(app.Environment.EnvironmentName));

        ListenAddresses.RefuseNonsense(app.Configuration);
        foreach (var address in ListenAddresses.Of(app.Configuration).Where(address => !IsLoopback(address))) throw new StartRefusedException(NotLoopback(address));
    }

    internal static bool IsLoopback(string address)
        // "http://*:80" and "http://+:80" are no URIs: they mean every address, so they are not loopback.
        => Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.IsLoopback;

    private static Text NotDevelopment(string environment) => new(
        $"当前环境是 {environment}。账号功能尚未启用，任何人都会以市安办身份操作，因此只能在 Development 环境、本机地址上启动。请设置 ASPNETCORE_ENVIRONMENT=Development。",
        $"The environment is {environment}. There are no accounts yet and everyone acts as the safety office, so the server starts only in Development, on loopback. Set ASPNETCORE_ENVIRONMENT=Development.");

    private static Text NotLoopback(string address) => new(
        $"监听地址 {address} 可从别的机器访问。账号功能尚未启用，任何人都会以市安办身份操作，因此只能监听本机，例如 --urls http://localhost:5080。",
        $"The address {address} can be reached from other machines. There are no accounts yet and everyone acts as the safety office, so listen on loopback only, for example --urls http://localhost:5080.");
}
