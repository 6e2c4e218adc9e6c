using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.GraphQL;

/// <summary>上级对象 · the parameter that receives the object whose field is resolved</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute : Attribute;

/// <summary>服务 · a parameter taken from the services although its type could be an argument</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;

/// <summary>分页 · publishes an <see cref="IQueryable{T}"/> as a connection with keyset cursors</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UsePagingAttribute : Attribute;

/// <summary>筛选 · adds a <c>where</c> argument over the fields of the list's type</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseFilteringAttribute : Attribute;

/// <summary>排序 · adds an <c>order</c> argument over the fields of the list's type</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseSortingAttribute : Attribute;

/// <summary>全局编号 · an int that clients see as a global id of <typeparamref name="T"/></summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class IDAttribute<T> : Attribute, IGlobalId where T : Entity
{
    Type IGlobalId.Entity => typeof(T);
}

internal interface IGlobalId
{
    Type Entity { get; }
}

/// <summary>需要角色 · the caller must act in one of the roles; fields at the root ask for a caller to whom something was granted even without it</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class AuthorizeAttribute : Attribute
{
    /// <summary>角色 · one of these is enough; none listed means any signed-in caller</summary>
    public Role[] Roles { get; init; } = [];

    /// <summary>无授权亦可 · also a caller to whom nothing was granted yet, such as one who asks why</summary>
    public bool EvenWithoutGrant { get; init; }
}

/// <summary>预期错误 · an error this mutation may answer with, published as a member of its error union</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ErrorAttribute<T> : Attribute, IExpectedError where T : UserErrorException
{
    Type IExpectedError.Exception => typeof(T);
}

internal interface IExpectedError
{
    Type Exception { get; }
}
