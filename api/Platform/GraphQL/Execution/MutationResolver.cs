using GraphApi.Platform.Access;
using GraphApi.Platform.Data;
using GraphApi.Platform.Words;
using GraphQL;
using GraphQL.Resolvers;
using Microsoft.EntityFrameworkCore;

namespace GraphApi.Platform.GraphQL.Execution;

/// <summary>A method as a mutation. One that asks for the database runs as a writer, one after the other, in a transaction of its own.</summary>
internal sealed class MutationResolver(MethodCall call, Guard guard, ResultReader read, IReadOnlySet<Type> expected, CityWriter writer) : IFieldResolver
{
    private readonly IReadOnlyList<InputMember> _arguments = [.. call.Arguments];

    public async ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        try
        {
            guard.Check(context.RequestServices!);
            using var acting = Acting.InRoles(guard.Roles);
            var values = call.ReadArguments(context, out var problems);
            return problems.Count == 0
                ? new MutationAnswer(await Run(context, values), Errors: null)
                : new MutationAnswer(Result: null, [.. problems.Concat(await OfTheRest(context, values, problems)).Select(Answer)]);
        }
        catch (UserErrorException error) when (IsExpected(error))
        {
            return new MutationAnswer(Result: null, [Answer(error)]);
        }
        catch (UserErrorsException several) when (several.Errors.All(IsExpected))
        {
            return new MutationAnswer(Result: null, [.. several.Errors.Select(Answer)]);
        }
    }

    /// <summary>What speaks against it beside what is known to be wrong, where stand-ins take the place of that.</summary>
    public async Task<IReadOnlyList<ErrorAnswer>> Refusals(IResolveFieldContext context, IReadOnlyList<UserErrorException> known)
    {
        try
        {
            guard.Check(context.RequestServices!);
        }
        catch (NotAllowedException)
        {
            return [];
        }

        using var acting = Acting.InRoles(guard.Roles);
        var values = call.ReadArguments(context, out var problems);
        var unsaid = problems.Where(problem => !known.Any(each => Follows(problem, each)));
        return [.. unsaid.Concat(await OfTheRest(context, values, [.. known, .. problems])).Select(Answer)];
    }

    // What the trade says of the fields that could be read. What follows from a stand-in was said already.
    private async Task<IEnumerable<UserErrorException>> OfTheRest(IResolveFieldContext context, object?[] values, IReadOnlyList<UserErrorException> problems)
        => (await Try(context, values)).Where(refusal => IsExpected(refusal) && !problems.Any(problem => Follows(refusal, problem)));

    // Tries the mutation with stand-ins for what could not be read, and never keeps it: that only a transaction can promise.
    private async Task<IReadOnlyList<UserErrorException>> Try(IResolveFieldContext context, object?[] values)
    {
        if (!call.UsesDb) return [];

        try
        {
            return await writer.Write<IReadOnlyList<UserErrorException>>(async db =>
            {
                await Call(context, values, db);
                throw new UserErrorsException([]);
            }, context.CancellationToken);
        }
        catch (UserErrorException refusal)
        {
            return [refusal];
        }
        catch (UserErrorsException several)
        {
            return several.Errors;
        }
        catch (Exception) when (!context.CancellationToken.IsCancellationRequested)
        {
            // No code is written for stand-ins; what cannot be read is answered all the same.
            return [];
        }
    }

    // Of a list in which one id cannot be read, a rule may say that the whole names nothing.
    private bool Follows(UserErrorException refusal, UserErrorException problem)
    {
        if (Path(refusal.Field) is not { } path) return false;

        var wrong = FieldPath.Steps(problem.Field!);
        return FieldPath.Begins(path, wrong) || (refusal is NotFoundException && FieldPath.Begins(wrong, path));
    }

    private Task<object?> Run(IResolveFieldContext context, object?[] values)
        => call.UsesDb ? writer.Write(db => Call(context, values, db), context.CancellationToken) : Call(context, values, db: null);

    private async Task<object?> Call(IResolveFieldContext context, object?[] values, CityDb? db)
    {
        try
        {
            return await read(call.Invoke(values, new(context, db)), context, db);
        }
        catch (DbUpdateConcurrencyException conflict) when (conflict.Entries is [{ Entity: Entity entity } entry, ..])
        {
            // Another server of the same database was faster than this one.
            var sent = entry.OriginalValues.GetValue<int>(nameof(Entity.Version));
            await entry.ReloadAsync(context.CancellationToken);
            throw entry.State == EntityState.Detached ? new NotFoundException(entity.GetType()) : new StaleVersionException(entity, sent);
        }
    }

    private bool IsExpected(UserErrorException error)
    {
        for (var type = error.GetType(); type != typeof(UserErrorException); type = type.BaseType!)
            if (expected.Contains(type)) return true;

        return false;
    }

    private ErrorAnswer Answer(UserErrorException error) => new(error, Path(error.Field));

    // A field the entity names is one of the input, which is an argument.
    private string[]? Path(string? field)
    {
        if (field is null) return null;

        var steps = FieldPath.Steps(field);
        var isWhole = _arguments.Any(argument => argument.Name == steps[0]);
        return isWhole || _arguments is not [{ Name: var input }] ? steps : [input, .. steps];
    }
}
