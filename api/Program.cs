using GraphApi.Migrations;
using GraphApi.Platform.Access;
using GraphApi.Platform.AdminConsole;
using GraphApi.Platform.Commands;
using GraphApi.Platform.Data;
using GraphApi.Platform.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddSettings(args);
builder.AddFeatures(typeof(Program).Assembly);
builder.AddData<SqliteCityDb, PostgresCityDb>();
builder.AddAccess();
builder.AddHealth();
builder.AddProblems();
builder.AddConsole();
builder.AddCommands();

var app = builder.Build();
app.UseLanguage();
app.UseProblems();
app.MapHealth();
app.MapConsole();

return await app.Run(args);

public sealed partial class Program;
