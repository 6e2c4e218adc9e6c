using System.Diagnostics;

namespace GraphApi.Platform.Excel.Reading;

/// <summary>The bytes a library reads a file from, and the end of its patience: every loop of it comes back here for more, and is refused once it has taken too long or too much memory.</summary>
internal sealed class BudgetStream(byte[] bytes, TimeSpan maxTime, long maxAllocatedBytes) : MemoryStream(bytes, writable: false)
{
    private readonly Stopwatch _time = new();
    private long _allocatedBefore;

    /// <summary>Lets the library work; its time is added up, its memory counted from anew.</summary>
    public T Spend<T>(Func<T> work)
    {
        _allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        _time.Start();
        try
        {
            return work();
        }
        finally
        {
            _time.Stop();
        }
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_time.Elapsed > maxTime || GC.GetAllocatedBytesForCurrentThread() - _allocatedBefore > maxAllocatedBytes) throw new BudgetSpentException();

        return base.Read(buffer, offset, count);
    }
}

/// <summary>A library took more time or memory over a file than any honest file needs.</summary>
internal sealed class BudgetSpentException : Exception;
