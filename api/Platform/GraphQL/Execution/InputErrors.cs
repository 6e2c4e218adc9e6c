using GraphApi.Platform.Words;
using GraphQL.Types;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>编号不对 · a text that is not the id of an object of the kind asked for</summary>
public sealed class InvalidIdException : UserErrorException
{
    internal InvalidIdException(string field, Text label, Type kind, string sent) : this(field, label, XmlDocs.NameOf(kind), PublishedName.Of(kind), sent)
    {
    }

    private InvalidIdException(string field, Text label, Text kind, string published, string sent) : base(new(
        $"“{label.Chinese}”中的“{sent}”不是{kind.Chinese}的编号，请使用查询所返回的 id。",
        $"{label.English}: \"{sent}\" is not the id of any {kind.English}. Use an id as queries return it."))
    {
        Field = field;
        Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["kind"] = published, ["sent"] = sent };
    }

    /// <summary>Where an object of any kind may be meant.</summary>
    internal static InvalidIdException OfAny(string field, Text label, string sent) => new(field, label, new("对象", "object"), "Node", sent);
}

/// <summary>字符不能保存 · a text with a character no database keeps</summary>
public sealed class InvalidTextException : UserErrorException
{
    internal InvalidTextException(string field, Text label) : base(new(
        $"“{label.Chinese}”中有不能保存的字符（空字符或不完整的字符），请删去后重试。",
        $"{label.English} holds a character that cannot be kept: NUL or half a character. Remove it and try again."))
        => Field = field;
}

/// <summary>值不对 · a value of another kind than the field takes</summary>
public sealed class WrongValueException : UserErrorException
{
    internal WrongValueException(string field, Text label, Expectation expected, string sent) : base(new(
        $"“{label.Chinese}”不能是“{sent}”，请填写{expected.Words.Chinese}。",
        $"{label.English} cannot be \"{sent}\". Give {expected.Words.English}."))
    {
        Field = field;
        Params = expected.Params(sent);
    }
}

/// <summary>没有此字段 · an input field the schema does not have</summary>
public sealed class UnknownFieldException : UserErrorException
{
    private UnknownFieldException(string path, string name, string type, IReadOnlyList<string> known) : base(new(
        $"{type} 没有字段“{name}”，可用的字段有：{string.Join('、', known)}。",
        $"{type} has no field \"{name}\". It has: {string.Join(", ", known)}."))
    {
        Field = path;
        Params = new Dictionary<string, object?>(StringComparer.Ordinal) { ["sent"] = name, ["type"] = type, ["allowed"] = known };
    }

    /// <summary>Offers the fields there are, those spelt most like it first.</summary>
    internal static UnknownFieldException In(IInputObjectGraphType type, string name, string path)
    {
        var known = Spelling.NearestFirst(name, type.Fields.Select(field => field.Name));
        return new($"{path}.{name}", InputReader.Quote(name), type.Name, known);
    }
}

/// <summary>Which errors an input may meet before its mutation runs.</summary>
internal static class InputErrors
{
    public static IEnumerable<Type> PossibleIn(InputMember member) => PossibleIn(member, []);

    private static IEnumerable<Type> PossibleIn(InputMember member, HashSet<Type> seen)
    {
        if (member.IdOf is not null) yield return typeof(InvalidIdException);
        if (member.Use.Leaf == typeof(string)) yield return typeof(InvalidTextException);
        if (member.MaxLength is not null) yield return typeof(TooLongException);
        if (member.Use is { IsOptional: true, IsNullable: false }) yield return typeof(RequiredException);
        if (!InputShape.IsPossible(member.Use.Leaf) || !seen.Add(member.Use.Leaf)) yield break;

        foreach (var error in InputShape.Of(member.Use.Leaf).Members.SelectMany(inner => PossibleIn(inner, seen))) yield return error;
    }
}
