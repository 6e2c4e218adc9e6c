using System.Buffers.Text;
using System.Globalization;
using System.Text;
using GraphApi.Platform.Data;

namespace GraphApi.Platform.GraphQL;

/// <summary>全局编号 · the id clients see: <c>Unit:42</c> in URL-safe base64 without padding</summary>
public static class GlobalId
{
    /// <summary>由类型和编号 · the global id of the object of a type with a number</summary>
    public static string Of<T>(int id) where T : Entity => Of(PublishedName.Of(typeof(T)), id);

    /// <summary>由对象 · the global id of an object</summary>
    public static string Of(Entity entity) => Of(PublishedName.Of(entity.GetType()), entity.Id);

    /// <summary>读取 · the number of an object of a type; null if the text is not a global id of that type</summary>
    public static int? Read<T>(string text) where T : Entity => Read(text, PublishedName.Of(typeof(T)));

    internal static string Of(string type, int id) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{type}:{id}")));

    internal static int? Read(string text, string type) => TryRead(text, out var name, out var id) && name == type ? id : null;

    // Only what Of writes is read: two texts for one object would be two keys in a client's cache.
    internal static bool TryRead(string text, out string type, out int id)
    {
        (type, id) = ("", 0);
        if (text.Length > 200 || !Base64Url.IsValid(text)) return false;
        if (Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(':') is not [var name, var number]) return false;
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out id) || Of(name, id) != text) return false;

        type = name;
        return true;
    }
}
