using GraphApi.Platform.Access;
using GraphApi.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.Data;

/// <summary>可修改对象 · loads what a verb will change, at the version the caller saw</summary>
public static class Editing
{
    extension(CityDb db)
    {
        /// <summary>取出修改 · the tracked object, or an error when it is gone or was changed meanwhile</summary>
        /// <remarks><paramref name="field"/> is the field of the input that names it; <paramref name="besides"/> is what is wrong whatever the object is, said with its being gone: it cannot say so itself then.</remarks>
        /// <exception cref="NotFoundException">no such object within the caller's scope</exception>
        /// <exception cref="NotAllowedException">it may be read, but not changed by this caller in this</exception>
        /// <exception cref="StaleVersionException">someone else changed it first</exception>
        public async Task<T> Editable<T>(int id, int version, CancellationToken cancel, string field = "id", IEnumerable<UserErrorException>? besides = null) where T : Entity
        {
            var found = await db.Set<T>().SingleOrDefaultAsync(entity => entity.Id == id, cancel);
            if (found is null) UserErrorsException.ThrowIfAny([new NotFoundException(typeof(T), field), .. besides ?? []]);
            if (!db.Scope.MayChange(found!)) throw new NotAllowedException();
            if (found!.Version != version) throw new StaleVersionException(found, version);

            return found;
        }

        /// <summary>记为修改 · raises the version of an object of which only a part changed, so that who holds an older one is told</summary>
        public void Touch(Entity whole) => db.Entry(whole).Property(one => one.Version).IsModified = true;
    }
}

/// <summary>找不到 · no such object, or none this caller may see; the two are the same on purpose</summary>
public sealed class NotFoundException : UserErrorException
{
    /// <summary>找不到 · says which kind of object and, if it was named in an input, by which field</summary>
    public NotFoundException(Type kind, string field = "id") : base(new(
        $"找不到“{field}”所指的{XmlDocs.NameOf(kind).Chinese}，它可能已不存在或不在您的权限范围内。请刷新后重试。",
        $"The {XmlDocs.NameOf(kind).English} named by {field} was not found: it is gone, or outside what you may see. Reload and try again."))
    {
        Field = field;
        Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["kind"] = kind.Name, ["field"] = field };
    }

    /// <summary>找不到 · in words of its own, for what people come to by an address</summary>
    internal NotFoundException(Text sentence) : base(sentence) => Field = "id";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Missing;
}

/// <summary>版本过期 · the object was changed after the caller read it</summary>
public sealed class StaleVersionException : UserErrorException
{
    /// <summary>版本过期 · carries the object as it is now</summary>
    public StaleVersionException(Entity current, int sent) : base(new(
        $"该记录已被他人修改：您提交的版本是 {sent}，现在是 {current.Version}。请查看最新内容后重新提交。",
        $"Someone else changed this record: you sent version {sent}, it is now {current.Version}. Look at the current one and send again."))
    {
        Field = "version";
        Current = current;
        Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["sent"] = sent, ["current"] = current.Version };
    }

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;

    /// <summary>当前对象 · the object as it is now</summary>
    public Entity Current { get; }
}
