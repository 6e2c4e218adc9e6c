using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Localization;

namespace GraphApi.Platform.Hosting;

/// <summary>语言 · answers come in the language the caller asks for</summary>
public static class LanguageSetup
{
    private static readonly CultureInfo[] Languages = [new("zh-CN"), new("en")];

    /// <summary>按请求选择语言 · by Accept-Language, Chinese when it asks for neither; numbers and dates are written the same in both</summary>
    public static void UseLanguage(this WebApplication app) => app.UseRequestLocalization(new RequestLocalizationOptions
    {
        DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, Languages[0]),
        SupportedCultures = [CultureInfo.InvariantCulture],
        SupportedUICultures = Languages,
        RequestCultureProviders = [new AcceptLanguageHeaderRequestCultureProvider()],
        ApplyCurrentCultureToResponseHeaders = true,
    });
}
