using System.Linq.Expressions;
using GraphApi.Platform.Data;

namespace GraphApi.Platform.Access;

/// <summary>可读范围 · rows of this kind exist only for those who may read them</summary>
/// <remarks>Every entity says so here, or is <see cref="CommonKnowledgeAttribute"/>; one that says nothing does not start.</remarks>
public interface IReadable<TSelf> where TSelf : class, IReadable<TSelf>
{
    /// <summary>读者 · whose scope a row is in, by <see cref="Scope.Covers"/>, <see cref="Scope.Reads"/>, <see cref="Scope.ReadsSome"/> and <see cref="Scope.UserName"/></summary>
    static abstract Expression<Func<TSelf, Scope, bool>> Readers { get; }
}

/// <summary>公共信息 · names and places that whoever was granted anything may read</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CommonKnowledgeAttribute : Attribute;

/// <summary>归属单位 · rows of this kind are changed only by those who act for the unit they belong to</summary>
/// <remarks>What belongs to none is changed by those who act for the whole city.</remarks>
public interface IBelongsToUnit
{
    /// <summary>归属单位 · the unit that may change it; none if only the whole city may</summary>
    int? OwnerUnitId { get; }
}

/// <summary>单位树 · what access must know of the units</summary>
public interface IUnitTree
{
    /// <summary>全市 · whether a unit and all below it are the whole city</summary>
    bool IsWhole(int unitId);

    /// <summary>含下级 · a unit and all below it; none if there is no such unit</summary>
    IEnumerable<int> WithAllBelow(int unitId);

    /// <summary>对口单位 · what a unit leads on the line, all the way down</summary>
    IEnumerable<int> LedOnTheLine(int unitId);
}

/// <summary>归属本人 · rows of this kind are changed by the person they belong to, and by those who act for the whole city</summary>
public interface IKeptByPerson
{
    /// <summary>归属人 · user name of the person</summary>
    string Keeper { get; }
}

/// <summary>组成部分 · rows of this kind are changed by those who may change what they are a part of</summary>
public interface IPartOf<TWhole> : IPart where TWhole : Entity
{
    Type IPart.Whole => typeof(TWhole);
}

/// <summary>组成部分 · what it is a part of, whatever kind that is</summary>
public interface IPart
{
    /// <summary>整体类型 · the kind of what it is a part of</summary>
    Type Whole { get; }

    /// <summary>整体 · number of what it is a part of</summary>
    int WholeId { get; }
}
