using System.CommandLine;
using System.Globalization;
using GraphApi.Platform.Access;
using GraphApi.Platform.Hosting;
using GraphApi.Platform.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Platform.Commands;

/// <summary>命令行 · what the program does when it is called: serve, or one of the commands found by type</summary>
public static class CommandLine
{
    private const int WrongArguments = 2;

    // The host reads these itself, from the same words; they stand here for the help text and so that a slip of the pen is refused.
    private static readonly (string Name, Text Help, bool IsHidden)[] Settings =
    [
        ("--urls", new("监听地址，默认 http://localhost:5080", "address to listen on, http://localhost:5080 by default"), false),
        ("--data", new("数据目录，默认 api/data", "data folder, api/data by default"), false),
        ("--database", new("sqlite（默认）或 postgres", "sqlite (default) or postgres"), false),
        ("--connection", new("数据库连接字符串", "connection string of the database"), false),
        ("--demo", new("数据库为空时是否带入示范市：true 或 false，Development 下默认 true", "whether an empty database gets the demo city: true or false, true by default in Development"), false),
        ("--environment", new("运行环境", "environment"), true),
        ("--contentRoot", new("内容目录", "content root"), true),
        ("--applicationName", new("程序名", "application name"), true),
    ];

    /// <summary>读取设置 · environment variables named GRAPHAPI__… and, above them, options of the command line</summary>
    public static void AddSettings(this WebApplicationBuilder builder, string[] args)
    {
        builder.Configuration.AddEnvironmentVariables("GRAPHAPI__").AddCommandLine([.. args.Where((arg, index) => !IsFlag(arg, args.ElementAtOrDefault(index + 1)))]);
        StartPhase.Add(builder);
    }

    /// <summary>执行 · builds the program, does what the command line says and returns the exit code; a setting that cannot be is told in a sentence wherever it is met</summary>
    public static async Task<int> Run(string[] args, Func<string[], WebApplication> build)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? CultureInfo.CurrentUICulture : new CultureInfo("en");
        try
        {
            var app = build(args);
            // What a command does, and what comes before the first request, nobody asked for over the network.
            using var server = Acting.As(ServerItself.Instance);
            var given = Root(app).Parse([.. args.Where(arg => !IsNestedSetting(arg))]);
            var exitCode = await given.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return given.Errors.Count > 0 ? WrongArguments : exitCode;
        }
        catch (UserErrorException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
    }

    // --Logging:LogLevel:Default=Debug and its kin: any setting of any section, read by the host; a bare --Logging= sets nothing.
    private static bool IsNestedSetting(string arg)
        => arg.Split('=', 2) is [['-', '-', ..] name, var value] && (value.Length == 0 || name.Contains(':', StringComparison.Ordinal));

    // rebuild-counters --verify --data DIR: to the host an option without a value would swallow the name of the next.
    private static bool IsFlag(string arg, string? next) => IsOption(arg) && !arg.Contains('=', StringComparison.Ordinal) && next is not null && IsOption(next);

    private static bool IsOption(string arg) => arg.StartsWith("--", StringComparison.Ordinal);

    private static RootCommand Root(WebApplication app)
    {
        var root = new RootCommand(new Text("安全生产清单制管理平台", "Work-safety list platform").ToString());
        foreach (var (name, help, isHidden) in Settings) root.Options.Add(new Option<string>(name) { Description = help.ToString(), Recursive = true, Hidden = isHidden });
        foreach (var command in app.Services.GetServices<CityCommand>()) root.Subcommands.Add(Describe(command));
        root.SetAction((_, cancel) => Serving.Serve(app, cancel));
        root.Subcommands.Add(ServeByName(app));
        return root;
    }

    private static Command ServeByName(WebApplication app)
    {
        var serve = new Command("serve", new Text("启动服务（默认）", "start the server (default)").ToString());
        serve.SetAction((_, cancel) => Serving.Serve(app, cancel));
        return serve;
    }

    private static Command Describe(CityCommand command)
    {
        var described = new Command(command.Name, command.Help.ToString());
        foreach (var argument in command.Arguments) described.Arguments.Add(argument);
        foreach (var option in command.Options) described.Options.Add(option);
        described.SetAction(command.Run);
        return described;
    }
}
