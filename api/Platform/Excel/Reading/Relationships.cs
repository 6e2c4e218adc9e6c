using System.Xml;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>A link from one part to another inside the package.</summary>
internal sealed record Relationship(string Id, string Kind, string Target);

internal static class Relationships
{
    private const int Most = 20_000;

    /// <summary>What a part points to; <c>""</c> is the package itself. Links that lead outside are left out, so nothing can follow them.</summary>
    public static IReadOnlyList<Relationship> Of(Package package, string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var listed = $"{part[..slash]}_rels/{part[slash..]}.rels";
        return package.Has(listed) ? package.Read(listed, xml => List(xml, part[..slash])) : [];
    }

    private static List<Relationship> List(XmlReader xml, string folder)
    {
        var found = new List<Relationship>();
        while (xml.NextChild(0, "Relationship"))
        {
            if (xml.GetAttribute("TargetMode") == "External") continue;
            if (found.Count == Most) throw new DamagedPartException("count");

            var kind = xml.GetAttribute("Type") ?? "";
            found.Add(new(xml.GetAttribute("Id") ?? "", kind[(kind.LastIndexOf('/') + 1)..], Resolve(folder, xml.GetAttribute("Target") ?? "")));
        }

        return found;
    }

    private static string Resolve(string folder, string target)
    {
        var path = Uri.UnescapeDataString(target).Replace('\\', '/');
        var segments = new List<string>();
        foreach (var segment in (path.StartsWith('/') ? path : folder + path).Split('/'))
        {
            if (segment is "" or ".") continue;
            if (segment != "..") segments.Add(segment);
            else if (segments.Count > 0) segments.RemoveAt(segments.Count - 1);
            else throw new DamagedPartException(target.Length < 100 ? target : "target");
        }

        return string.Join('/', segments);
    }
}
