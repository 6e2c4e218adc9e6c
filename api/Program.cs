using GraphApi.Features.Campaigns;
using GraphApi.Features.DemoCity;
using GraphApi.Migrations;
using GraphApi.Platform.Access;
using GraphApi.Platform.AdminConsole;
using GraphApi.Platform.Commands;
using GraphApi.Platform.Data;
using GraphApi.Platform.Excel;
using GraphApi.Platform.Excel.Writing;
using GraphApi.Platform.GraphQL;
using GraphApi.Platform.Hosting;
using GraphApi.Platform.Imports;

return await CommandLine.Run(args, Build);

static WebApplication Build(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddSettings(args);
    builder.AddFeatures(typeof(Program).Assembly);
    builder.AddData<SqliteCityDb, PostgresCityDb>();
    builder.AddAccess();
    builder.AddHealth();
    builder.AddProblems();
    builder.AddGraphQL();
    builder.AddExcel();
    builder.AddImports();
    builder.AddCampaigns();
    builder.AddDemoCity();
    builder.AddConsole();
    builder.AddCommands();

    var app = builder.Build();
    app.UseLanguage();
    app.UseProblems();
    app.UseOwnPagesOnly();
    app.MapHealth();
    app.MapGraphQL();
    app.MapExcel();
    app.MapImports();
    app.MapConsole();
    return app;
}

public sealed partial class Program;
