using System.Collections;
using GraphApi.Platform.GraphQL.Limits;
using GraphApi.Platform.GraphQL.Schema;
using GraphApi.Platform.Words;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>Turns what a caller gave into what a method takes, and gathers everything that is wrong on the way.</summary>
internal sealed class InputReader
{
    private const int QuotedLength = 40;

    // Numbers of objects begin at 1.
    private const int NoObject = 0;

    private readonly List<UserErrorException> _problems = [];

    public IReadOnlyList<UserErrorException> Problems => _problems;

    /// <summary>The value of a member; of what cannot be read a stand-in, good for asking about the rest and never to be kept.</summary>
    public object? Read(InputMember member, bool isGiven, object? value, string path)
    {
        if (!member.Use.IsOptional) return isGiven ? Value(member, member.Use, value, path) : member.Default;
        if (!isGiven) return null;

        var plain = Value(member, member.Use, value, path);
        // Null where null is no value: as if it had not been given.
        return plain is null && !member.Use.IsNullable ? null : Activator.CreateInstance(member.Type, plain);
    }

    /// <summary>Looks at one value that is not a list or an object, as the caller wrote it.</summary>
    public object? Leaf(InputMember member, object? value, string path)
    {
        if (value is not null && member.IdOf is { } entity) return Number(member, entity, value, path);
        if (value is string text) Check(member, text, path);
        return value;
    }

    public static string Quote(object? value)
    {
        var text = value switch { null => "null", string given => given, IEnumerable => "[…]", _ => ErrorAnswer.Print(value)! };
        if (ForbiddenCharacters.AreIn(text)) text = string.Concat(text.Where(character => !char.IsSurrogate(character) && character != '\0'));
        return text.Length <= QuotedLength ? text : string.Concat(text.AsSpan(0, QuotedLength), "…");
    }

    private object? Value(InputMember member, TypeUse use, object? value, string path)
    {
        if (value is null)
        {
            if (!use.IsNullable) _problems.Add(new RequiredException(path, member.Label));
            return null;
        }

        if (use.Item is { } item) return List(member, use.Type, item, (IEnumerable)value, path);

        return value is IDictionary<string, object?> given ? Object(use.Type, given, path) : Leaf(member, value, path);
    }

    private object? List(InputMember member, Type list, TypeUse item, IEnumerable values, string path)
    {
        var read = values.Cast<object?>().Select((value, index) => Value(member, item, value, $"{path}[{index}]")).ToList();
        var type = item is { IsNullable: true, Type.IsValueType: true } ? typeof(Nullable<>).MakeGenericType(item.Type) : item.Type;
        var array = Array.CreateInstance(type, read.Count);
        for (var index = 0; index < read.Count; index++) array.SetValue(read[index], index);
        return list.IsInstanceOfType(array) ? array : Activator.CreateInstance(list, array);
    }

    private object? Object(Type type, IDictionary<string, object?> given, string path)
    {
        var shape = InputShape.Of(type);
        var values = shape.Members.Select(member => Read(member, given.TryGetValue(member.Name, out var value), value, $"{path}.{member.Name}")).ToArray();
        return shape.Make(values);
    }

    private int Number(InputMember member, Type entity, object value, string path)
    {
        if (value is string id && GlobalId.Read(id, PublishedName.Of(entity)) is { } number) return number;

        _problems.Add(new InvalidIdException(path, member.Label, entity, Quote(value)));
        return NoObject;
    }

    private void Check(InputMember member, string text, string path)
    {
        if (ForbiddenCharacters.AreIn(text)) _problems.Add(new InvalidTextException(path, member.Label));
        else if (text.Length > member.MaxLength) _problems.Add(new TooLongException(path, member.Label, member.MaxLength.Value, text.Length));
    }
}
