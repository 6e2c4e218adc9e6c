var builder = WebApplication.CreateBuilder(args);

var app = builder.Build();
app.MapGet("/health/live", () => "ok");

await app.RunAsync();

public sealed partial class Program;
