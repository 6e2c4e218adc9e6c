using GraphApi.Platform.Hosting;

namespace GraphApi.Platform.Imports;

/// <summary>Counts what comes out of a zip, whatever its headers say of it.</summary>
internal sealed class UnpackBudget(string file, long allowed)
{
    private long _used;

    public Stream Count(Stream entry) => new Counted(entry, this);

    private void Use(int bytes)
    {
        _used += bytes;
        if (_used > allowed) throw new BatchUnpacksTooLargeException(file, allowed);
    }

    private sealed class Counted(Stream inner, UnpackBudget budget) : ForwardStream
    {
        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            budget.Use(read);
            return read;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            budget.Use(read);
            return read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
