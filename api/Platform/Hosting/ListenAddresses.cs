using System.Net.Sockets;
using System.Security.Cryptography;
using GraphApi.Platform.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace GraphApi.Platform.Hosting;

/// <summary>Where the server is told to listen, and what can be wrong with that.</summary>
internal static class ListenAddresses
{
    private const string PathSetting = "--Kestrel:Certificates:Default:Path=…";
    private const string PasswordSetting = "--Kestrel:Certificates:Default:Password=…";

    /// <summary>The addresses as they are given: by --urls, by port alone, and by endpoint.</summary>
    public static IReadOnlyList<string> Of(IConfiguration settings)
    {
        string?[] ports = [settings["http_ports"], settings["https_ports"]];
        var endpoints = settings.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]);
        // Ports alone bind to every address, and count only where no address is given.
        var urls = settings["urls"] is { Length: > 0 } given ? given : string.Join(';', ports.Where(port => port is { Length: > 0 }).Select(port => "http://*:" + port));
        return [.. urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), .. endpoints.OfType<string>()];
    }

    /// <exception cref="StartRefusedException">what is given is no address a server can listen on</exception>
    public static void RefuseNonsense(IConfiguration settings)
    {
        foreach (var address in Of(settings).Where(address => !IsAddress(address))) throw new StartRefusedException(new Text(
            $"“{address}”不是可监听的地址，应写成 http://localhost:5080 这样（http、主机、端口）。请用 --urls 重新指定。",
            $"\"{address}\" is not an address to listen on: it must be like http://localhost:5080, with scheme, host and port. Give another with --urls."));
    }

    internal static bool IsAddress(string address)
    {
        try
        {
            var parts = BindingAddress.Parse(address);
            var mayBe = parts is { Scheme: "http" or "https", PathBase: "", Port: >= 0 and <= 65_535 };
            // Any free port is found on an address only, and localhost is two.
            return mayBe && !(parts is { Port: 0 } && string.Equals(parts.Host, "localhost", StringComparison.OrdinalIgnoreCase));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Starts listening.</summary>
    /// <exception cref="StartRefusedException">an address is taken, or not to be had</exception>
    public static async Task Listen(WebApplication app, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception failure) when (failure is SocketException || failure.InnerException is AddressInUseException or SocketException or AggregateException)
        {
            // Those before it answered already.
            var address = Of(app.Configuration).FirstOrDefault(address => !app.Urls.Contains(address)) ?? "";
            throw new StartRefusedException(failure.InnerException is AddressInUseException ? Taken(address) : NotToBeHad(address, failure.Message));
        }
        // The server has no exception of its own for a certificate it lacks or cannot open.
        catch (Exception failure) when (failure is InvalidOperationException or CryptographicException && Of(app.Configuration).FirstOrDefault(IsEncrypted) is not null)
        {
            var address = Of(app.Configuration).First(IsEncrypted);
            throw new StartRefusedException(failure is CryptographicException ? CertificateUnread(address, failure.Message) : NoCertificate(address));
        }
    }

    private static bool IsEncrypted(string address) => address.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    private static Text NoCertificate(string address) => new(
        $"监听 {address} 需要证书，而没有给出可用的证书。请用 {PathSetting} 和 {PasswordSetting} 给出证书文件（.pfx），或改用 http 地址，例如 --urls http://localhost:5080。",
        $"The address {address} needs a certificate, and there is none that can be used. Give a .pfx file with {PathSetting} and {PasswordSetting}, or an http address, for example --urls http://localhost:5080.");

    private static Text CertificateUnread(string address, string reason) => new(
        $"监听 {address} 所用的证书打不开（{reason}）。请核对 {PathSetting} 和 {PasswordSetting}，或改用 http 地址，例如 --urls http://localhost:5080。",
        $"The certificate for {address} cannot be opened ({reason}). Check {PathSetting} and {PasswordSetting}, or give an http address, for example --urls http://localhost:5080.");

    private static Text Taken(string address) => new(
        $"监听地址 {address} 已被别的程序占用（也许服务已经在运行）。请先停止那个程序，或用 --urls 换一个地址，例如 --urls http://localhost:5081。",
        $"The address {address} is in use by another program; perhaps the server is running already. Stop that program, or choose another address with --urls, for example --urls http://localhost:5081.");

    private static Text NotToBeHad(string address, string reason) => new(
        $"无法监听地址 {address}（{reason}）。请用 --urls 换一个地址，例如 --urls http://localhost:5080。",
        $"The address {address} cannot be listened on ({reason}). Choose another with --urls, for example --urls http://localhost:5080.");
}
