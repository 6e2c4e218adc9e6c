using GraphApi.Migrations;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.ExampleList;

/// <summary>The product's database and the example's tables.</summary>
public sealed class ExampleCityDb(DbContextOptions options) : SqliteCityDb(options);
