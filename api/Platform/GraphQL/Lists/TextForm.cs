using System.Linq.Expressions;
using System.Reflection;
using GraphApi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.GraphQL.Lists;

/// <summary>How text is searched and compared: by its characters alone, with the same answer from both databases and from memory.</summary>
internal abstract class TextForm
{
    public static TextForm For(IQueryable rows, CityDb db)
    {
        if (rows.IsInMemory) return new MemoryText();

        return db.IsPostgres ? new PostgresText() : new SqliteText();
    }

    public abstract Expression Contains(Expression text, string part);

    public abstract Expression StartsWith(Expression text, string part);

    public abstract Expression EndsWith(Expression text, string part);

    /// <summary>The text as it is ordered by.</summary>
    public virtual Expression Ordered(Expression text) => text;

    /// <summary>Whether this database puts rows without a value first when ascending, which is our order.</summary>
    public virtual bool NullsComeFirst => true;

    private sealed class MemoryText : TextForm
    {
        public override Expression Contains(Expression text, string part) => Ordinal(text, nameof(string.Contains), part);

        public override Expression StartsWith(Expression text, string part) => Ordinal(text, nameof(string.StartsWith), part);

        public override Expression EndsWith(Expression text, string part) => Ordinal(text, nameof(string.EndsWith), part);

        private static MethodCallExpression Ordinal(Expression text, string method, string part)
            => Expression.Call(text, method, null, Captured.Value(part, typeof(string)), Expression.Constant(StringComparison.Ordinal));
    }

    private class SqliteText : TextForm
    {
        private static readonly PropertyInfo Length = typeof(string).GetProperty(nameof(string.Length))!;

        public override Expression Contains(Expression text, string part) => Expression.GreaterThanOrEqual(Position(text, part), Expression.Constant(0));

        // Not LIKE: SQLite's folds the case of ASCII letters and of no others.
        public override Expression StartsWith(Expression text, string part) => Expression.Equal(Position(text, part), Expression.Constant(0));

        public override Expression EndsWith(Expression text, string part)
        {
            // Databases count characters, .NET counts UTF-16 units.
            var count = Captured.Value(part.EnumerateRunes().Count(), typeof(int));
            var length = Expression.Property(text, Length);
            var end = Expression.Call(text, nameof(string.Substring), null, Expression.Subtract(length, count));
            return Expression.AndAlso(Expression.GreaterThanOrEqual(length, count), Expression.Equal(end, Captured.Value(part, typeof(string))));
        }

        private static MethodCallExpression Position(Expression text, string part)
            => Expression.Call(text, nameof(string.IndexOf), null, Captured.Value(part, typeof(string)));
    }

    private sealed class PostgresText : SqliteText
    {
        private static readonly MethodInfo Collate = new Func<DbFunctions, string?, string, string?>(RelationalDbFunctionsExtensions.Collate).Method;

        // By code point as SQLite does, whatever the language of the server.
        public override Expression Ordered(Expression text) => Expression.Call(Collate, Expression.Constant(EF.Functions), text, Expression.Constant("C"));

        public override bool NullsComeFirst => false;
    }
}
