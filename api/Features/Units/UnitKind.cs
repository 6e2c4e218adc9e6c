using GraphApi.Platform.Words;

namespace GraphApi.Features.Units;

/// <summary>单位类型 · what a unit is</summary>
public enum UnitKind
{
    /// <summary>市 · city</summary>
    City,
    /// <summary>区县 · district or county</summary>
    County,
    /// <summary>园区 · park or development zone, beside the counties</summary>
    Park,
    /// <summary>乡镇街道 · township, town or street</summary>
    Township,
    /// <summary>村社区 · village or community</summary>
    Village,
    /// <summary>部门 · department of an area</summary>
    Department,
    /// <summary>科室 · office inside a unit</summary>
    Office,
    /// <summary>下属单位 · institution or enterprise under a unit</summary>
    Subordinate,
}

/// <summary>部门类别 · the part a department has in work safety</summary>
public enum DepartmentCategory
{
    /// <summary>综合监管 · comprehensive supervision</summary>
    Comprehensive,
    /// <summary>行业监管 · sector supervision with the power to enforce</summary>
    Supervision,
    /// <summary>行业管理 · sector management</summary>
    Sector,
    /// <summary>支持保障 · support</summary>
    Support,
}

internal static class UnitKinds
{
    private static readonly Dictionary<UnitKind, UnitKind[]> Parents = new()
    {
        [UnitKind.City] = [],
        [UnitKind.County] = [UnitKind.City],
        [UnitKind.Park] = [UnitKind.City],
        [UnitKind.Township] = [UnitKind.County, UnitKind.Park],
        [UnitKind.Village] = [UnitKind.Township],
        [UnitKind.Department] = [UnitKind.City, UnitKind.County, UnitKind.Park, UnitKind.Township],
        [UnitKind.Office] = [UnitKind.Department, UnitKind.Subordinate, UnitKind.Township, UnitKind.Park],
        [UnitKind.Subordinate] = [UnitKind.Department, UnitKind.Township, UnitKind.Park],
    };

    extension(UnitKind kind)
    {
        public IReadOnlyList<UnitKind> AllowedParents => Parents[kind];

        /// <summary>Whether it is a piece of territory and not an organisation in one.</summary>
        public bool IsArea => kind <= UnitKind.Village;

        /// <summary>Whether its code is given by the state; a park may have one.</summary>
        public bool NeedsDivisionCode => kind.IsArea && kind != UnitKind.Park;

        /// <summary>As a sentence says it.</summary>
        public Text Label => new(XmlDocs.Label(typeof(UnitKind).GetField(kind.ToString())!).Chinese, kind.ToString().ToLowerInvariant());
    }
}
