using System.Buffers.Text;
using System.Globalization;
using System.Text;
using GraphApi.Platform.Data;

namespace GraphApi.Platform.Excel.Writing;

/// <summary>The global id of an object, as the graph publishes it: <c>Unit:42</c> in URL-safe base64 without padding.</summary>
internal static class RowId
{
    public static string Of(Entity entity) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{entity.GetType().Name}:{entity.Id}")));
}
