using GraphApi.Platform.Data;

namespace GraphApi.Platform.GraphQL;

/// <summary>A list's <c>where</c> and <c>order</c> from outside GraphQL, as JSON in GraphQL's input form, by the same rules.</summary>
internal interface IListInput
{
    /// <exception cref="Words.UserErrorException">a field, operation or value the schema does not have; the message says which and what there is</exception>
    IQueryable<T> Apply<T>(IQueryable<T> rows, CityDb db, string? whereJson, string? orderJson) where T : Entity;

    /// <summary>Those of the rows that a root field lists under its own arguments, given as a JSON object by their names.</summary>
    /// <exception cref="Words.UserErrorException">an argument or value the field does not have</exception>
    IQueryable<T> Listed<T>(IQueryable<T> rows, CityDb db, string field, string? argumentsJson) where T : Entity;
}
