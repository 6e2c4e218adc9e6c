using GraphApi.Platform.Excel.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Platform.Imports;

/// <summary>导入 · workbooks that become rows, in the background</summary>
public static class ImportSetup
{
    /// <summary>加入导入 · after <c>AddData</c>, <c>AddAccess</c> and <c>AddExcel</c></summary>
    public static void AddImports(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(WorkbookLimits.From(builder.Configuration));
        builder.Services.AddSingleton(ImportSettings.From(builder.Configuration));
        builder.Services.AddSingleton<ImportFiles>();
        builder.Services.AddSingleton<ImportProgress>();
        builder.Services.AddSingleton<ImportQueue>();
        builder.Services.AddSingleton<ImportCheck>();
        builder.Services.AddSingleton<ImportApply>();
        builder.Services.AddSingleton<ImportRun>();
        builder.Services.AddSingleton<ImportIntake>();
        builder.Services.AddSingleton<IImports>(services => services.GetRequiredService<ImportIntake>());
        builder.Services.AddSingleton<SheetFinder>();
        builder.Services.AddSingleton<ImportBatch>();
        builder.Services.AddSingleton<ImportDecisions>();
        builder.Services.AddSingleton<ImportAnnotation>();
        builder.Services.AddHostedService<ImportWorker>();
    }
}
