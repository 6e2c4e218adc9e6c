using GraphApi.Platform.Access;
using GraphApi.Platform.Excel;

namespace GraphApi.Platform.Imports;

/// <summary>What becomes of a workbook is decided and stored on behalf of who sent it, with the rights they have by then.</summary>
internal static class ImportSender
{
    extension(ICallers callers)
    {
        /// <summary>Acts for the sender of an import, in the roles its list takes, until the result is disposed.</summary>
        public IDisposable ActFor(ImportJob job, SheetCatalog sheets)
            => new Both(Acting.As(callers.Named(job.CreatedBy)), Acting.InRoles(sheets.Get(job.Sheet).Roles));
    }

    private sealed class Both(IDisposable caller, IDisposable roles) : IDisposable
    {
        public void Dispose()
        {
            roles.Dispose();
            caller.Dispose();
        }
    }
}
