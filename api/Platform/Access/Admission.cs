using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GraphApi.Platform.Access;

/// <summary>准入 · what everything asks first: who is calling, and whether they were granted anything</summary>
internal static class Admission
{
    /// <exception cref="NotSignedInException">nobody has said who they are</exception>
    /// <exception cref="NoGrantException">nothing was granted to the caller</exception>
    public static void Check(ICaller caller, bool evenWithoutGrant = false)
    {
        if (!caller.IsSignedIn) throw new NotSignedInException();
        if (!caller.HasGrant && !evenWithoutGrant) throw new NoGrantException();
    }

    /// <summary>The routes answer only those to whom something was granted.</summary>
    public static RouteGroupBuilder ForCallers(this RouteGroupBuilder routes) => routes.AddEndpointFilter((asked, next) =>
    {
        Check(asked.HttpContext.RequestServices.GetRequiredService<ICaller>());
        return next(asked);
    });
}
