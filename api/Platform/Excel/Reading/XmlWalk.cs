using System.Xml;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>Steps through XML element by element; what nobody asks for is passed over, at whatever depth.</summary>
internal static class XmlWalk
{
    // Spreadsheets nest ten deep, with extensions twenty; the reader keeps a record for every level.
    private const int MostLevels = 100;

    extension(XmlReader xml)
    {
        public bool Advance()
        {
            if (!xml.Read()) return false;

            return xml.Depth <= MostLevels ? true : throw new DamagedPartException("depth");
        }

        /// <summary>Goes to the next child of the element at a depth; false when it has no more, then the reader stands on its end.</summary>
        public bool NextChild(int parentDepth)
        {
            var isEmptyParent = xml.NodeType == XmlNodeType.Element && xml.Depth == parentDepth && xml.IsEmptyElement;
            if (isEmptyParent) return false;

            while (xml.Advance())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.Depth == parentDepth + 1) return true;
                if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == parentDepth) return false;
            }

            return false;
        }

        /// <summary>Goes to the next child of that name, whatever its namespace: strict and prefixed files differ only there.</summary>
        public bool NextChild(int parentDepth, string localName)
        {
            while (xml.NextChild(parentDepth))
                if (xml.LocalName == localName) return true;
            return false;
        }

        public bool IsSet(string attribute) => xml.GetAttribute(attribute) is "1" or "true" or "on";
    }
}
