using System.Collections;
using System.Linq.Expressions;
using GraphApi.Platform.Data;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>A <c>where</c> argument as a condition on the rows of a list.</summary>
internal sealed class Filtering(ListMembers members)
{
    /// <summary>The condition, null if it asks nothing.</summary>
    public Expression<Func<T, bool>>? Condition<T>(object? where, CityDb db, TextForm text)
    {
        if (where is null) return null;

        var row = Expression.Parameter(typeof(T), "row");
        var condition = new Reading(members, db, text).Object(row, where, "where", depth: 0);
        return condition == Conditions.True ? null : Expression.Lambda<Func<T, bool>>(condition, row);
    }

    /// <summary>Whether it asks about related objects, which only the database knows.</summary>
    public bool AsksOfOthers(Type row, object? where) => where switch
    {
        IDictionary<string, object?> asked => asked.Any(each => members.Find(row, each.Key) is RelatedMember or SeveralMember || (each.Key is "and" or "or" && AsksOfOthers(row, each.Value))),
        IEnumerable several and not string => several.Cast<object?>().Any(each => AsksOfOthers(row, each)),
        _ => false,
    };

    private sealed class Reading(ListMembers members, CityDb db, TextForm text)
    {
        private const string IdName = "id";

        private readonly Operation _operation = new(text);
        private readonly FilterLimits _limits = new();

        public Expression Object(ParameterExpression row, object where, string path, int depth)
        {
            _limits.Enter(depth, path);
            return Conditions.All(((IDictionary<string, object?>)where).Select(asked => Member(row, asked.Key, asked.Value, $"{path}.{asked.Key}", depth)));
        }

        private Expression Member(ParameterExpression row, string name, object? asked, string path, int depth)
        {
            if (name is "and" or "or") return Several(name, asked, path, each => Object(row, each, path, depth + 1));

            return members.Find(row.Type, name) switch
            {
                RelatedMember related => Related(related, row, asked, path, depth),
                SeveralMember several => Those(several, row, asked, path, depth),
                var value => Value((ValueMember)value!, row, asked, path, depth),
            };
        }

        private static Expression Several(string name, object? asked, string path, Func<object, Expression> condition)
        {
            var conditions = ((IEnumerable?)asked ?? throw ListConditionException.Null(path)).Cast<object>().Select(condition);
            return name == "and" ? Conditions.All(conditions) : Conditions.Any(conditions);
        }

        private Expression Related(RelatedMember member, ParameterExpression row, object? asked, string path, int depth)
        {
            var other = Expression.Parameter(member.Entity, "other" + depth);
            var others = db.All(member.Entity);
            if (asked is null) return Conditions.Not(Queries.Any(others, other, Queries.IsKeyOf(other, member.KeyOf(row))));
            if (AsksForNone((IDictionary<string, object?>)asked)) return RelatedOrNone(member, row, (IDictionary<string, object?>)asked, path, depth);

            var condition = Object(other, asked, path, depth + 1);
            return condition == Conditions.True ? condition : Queries.IsAmong(others, other, condition, member.KeyOf(row));
        }

        // An object that is not there has no id, so id: { eq: null } asks that there is none. The other conditions ask of one that is there.
        private Expression RelatedOrNone(RelatedMember member, ParameterExpression row, IDictionary<string, object?> asked, string path, int depth)
        {
            _limits.Enter(depth + 1, path);
            return Conditions.All(asked.Select(each => (each.Key, each.Value) switch
            {
                ("and" or "or", _) => Several(each.Key, each.Value, $"{path}.{each.Key}", inner => Related(member, row, inner, $"{path}.{each.Key}", depth + 1)),
                (IdName, IDictionary<string, object?> operations) => Conditions.All(operations.Select(operation => ByNumber(member, row, operation, path, depth))),
                _ => Related(member, row, Only(each.Key, each.Value), path, depth),
            }));
        }

        private Expression ByNumber(RelatedMember member, ParameterExpression row, KeyValuePair<string, object?> operation, string path, int depth)
        {
            if (!HoldsNull(operation)) return Related(member, row, Only(IdName, Only(operation.Key, operation.Value)), path, depth);

            List<object?> given = operation.Value is IEnumerable several ? [.. several.Cast<object?>().Where(each => each is not null)] : [];
            var isNoneOrGiven = Conditions.Or(Related(member, row, asked: null, path, depth), Related(member, row, Only(IdName, Only("in", given)), path, depth));
            return operation.Key is "neq" or "nin" ? Conditions.Not(isNoneOrGiven) : isNoneOrGiven;
        }

        private static bool AsksForNone(IDictionary<string, object?> asked) => asked.Any(each => (each.Key, each.Value) switch
        {
            ("and" or "or", IEnumerable several) => several.OfType<IDictionary<string, object?>>().Any(AsksForNone),
            (IdName, IDictionary<string, object?> operations) => operations.Any(HoldsNull),
            _ => false,
        });

        private static bool HoldsNull(KeyValuePair<string, object?> operation)
            => operation.Key is "eq" or "neq" ? operation.Value is null : operation.Value is IEnumerable several and not string && several.Cast<object?>().Contains(null);

        private static Dictionary<string, object?> Only(string name, object? value) => new(StringComparer.Ordinal) { [name] = value };

        // some: {} asks that there is one, none: {} that there is none.
        private Expression Those(SeveralMember member, ParameterExpression row, object? asked, string path, int depth)
        {
            var conditions = (IDictionary<string, object?>?)asked ?? throw ListConditionException.Null(path);
            return Conditions.All(conditions.Select(each =>
            {
                var other = Expression.Parameter(member.Entity, "other" + depth);
                var isOne = member.IsOne(row, Expression.Property(other, nameof(Entity.Id)));
                var condition = Object(other, each.Value ?? throw ListConditionException.Null($"{path}.{each.Key}"), $"{path}.{each.Key}", depth + 1);
                var any = Queries.Any(db.All(member.Entity), other, Conditions.And(isOne, condition));
                return each.Key == "none" ? Conditions.Not(any) : any;
            }));
        }

        private Expression Value(ValueMember member, Expression row, object? asked, string path, int depth)
        {
            _limits.Enter(depth, path);
            var operations = (IDictionary<string, object?>?)asked ?? throw ListConditionException.Null(path);
            return Conditions.All(operations.Select(each => each.Key is "and" or "or"
                ? Several(each.Key, each.Value, $"{path}.{each.Key}", inner => Value(member, row, inner, $"{path}.{each.Key}", depth + 1))
                : OneOperation(member, row, each.Key, each.Value, $"{path}.{each.Key}")));
        }

        private Expression OneOperation(ValueMember member, Expression row, string name, object? value, string path)
        {
            object? plain = value is IEnumerable several and not string ? several.Cast<object?>().Select((each, index) => FilterValue.Plain(member, each, $"{path}[{index}]")).ToList() : FilterValue.Plain(member, value, path);
            _limits.Take(plain is ICollection values ? values.Count : 1, path);
            return _operation.Of(name, member.Of(row), member.IsNullable, plain, path);
        }
    }
}
