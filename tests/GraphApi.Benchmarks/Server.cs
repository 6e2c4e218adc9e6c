using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace GraphApi.Benchmarks;

/// <summary>A server in a process of its own; ended with the object.</summary>
internal sealed class Server : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private Server(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    public HttpClient Client { get; } = new() { Timeout = TimeSpan.FromMinutes(10) };

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan StartedIn { get; private set; }

    /// <summary>Starts a program with its address as the last word and waits until it answers.</summary>
    public static async Task<Server> Start(IReadOnlyList<string> command, string path, string? folder = null)
    {
        var port = FreePort();
        var info = new ProcessStartInfo(command[0]) { WorkingDirectory = folder ?? "", RedirectStandardOutput = true, UseShellExecute = false };
        // The product may only be driven without accounts in Development; nothing else is read from the environment.
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        info.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var word in command.Skip(1)) info.ArgumentList.Add(word);
        info.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"{(command.Contains("--data") ? "--urls=" : "")}http://127.0.0.1:{port}"));

        var clock = Stopwatch.StartNew();
        var server = new Server(Process.Start(info)!, port);
        server._process.OutputDataReceived += (_, _) => { };
        server._process.BeginOutputReadLine();
        server.Client.BaseAddress = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        await server.UntilItAnswers(path);
        server.StartedIn = clock.Elapsed;
        return server;
    }

    /// <summary>What it holds of the machine's memory, in MB.</summary>
    public double MegabytesHeld()
    {
        _process.Refresh();
        return _process.WorkingSet64 / 1e6;
    }

    /// <summary>Most that it held since this was last asked for, in MB; since its start where the system forgets no peak.</summary>
    public double PeakMegabytes()
    {
        _process.Refresh();
        var peak = _process.PeakWorkingSet64 / 1e6;
        if (OperatingSystem.IsLinux()) File.WriteAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{_process.Id}/clear_refs"), "5");
        return peak;
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task UntilItAnswers(string path)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < LongestStart)
        {
            if (_process.HasExited) throw new InvalidOperationException($"{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)} ended with {_process.ExitCode}.");

            try
            {
                using var answer = await Client.GetAsync(path);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(20);
        }

        throw new TimeoutException($"No answer from {Client.BaseAddress} within {LongestStart}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
