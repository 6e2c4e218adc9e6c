using System.CommandLine;
using System.Globalization;
using GraphApi.Platform.Commands;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.Data;

internal sealed class MigrateCommand(DatabaseStart start) : CityCommand("migrate", new("把数据库升级到本版本", "bring the database to this version"))
{
    public override async Task<int> Run(ParseResult given, CancellationToken cancel)
    {
        var applied = await start.Migrate(cancel);
        Console.WriteLine(new Text($"已执行 {applied} 个迁移，数据库已是最新。", string.Create(CultureInfo.InvariantCulture, $"{applied} migrations applied; the database is up to date.")));
        return 0;
    }
}
