using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace GraphApi.Benchmarks.Load;

/// <summary>Keeps a number of connections busy, each with one request at a time, over raw sockets: the client must not be what is measured.</summary>
/// <param name="port">where the server listens</param>
/// <param name="next">the next request of a connection, headers and all</param>
/// <param name="connections">how many at once</param>
internal sealed class Driver(int port, Func<int, byte[]> next, int connections)
{
    public async Task<Round> Run(double seconds)
    {
        var clock = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, connections).Select(number => Task.Run(() => Work(number, clock, seconds))));
        var all = times.SelectMany(each => each).Order().ToArray();
        return new(all.Length / clock.Elapsed.TotalSeconds, all);
    }

    /// <summary>The body of one answer.</summary>
    public static async Task<byte[]> Once(int port, byte[] request)
    {
        using var connection = await Connection.Open(port);
        await connection.Send(request);
        return connection.Body();
    }

    private async Task<List<double>> Work(int number, Stopwatch clock, double seconds)
    {
        using var connection = await Connection.Open(port);
        var times = new List<double>();
        while (clock.Elapsed.TotalSeconds < seconds)
        {
            var request = next(number);
            var start = Stopwatch.GetTimestamp();
            await connection.Send(request);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }

    /// <summary>One connection that reads an answer to its end without looking into it.</summary>
    private sealed class Connection(Socket socket) : IDisposable
    {
        private byte[] _buffer = new byte[64 * 1024];
        private int _length;
        private int _bodyStart;
        private bool _isChunked;

        public static async Task<Connection> Open(int port)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, port);
            return new(socket);
        }

        public async Task Send(byte[] request)
        {
            await socket.SendAsync(request);
            (_length, _bodyStart) = (0, 0);
            var end = -1;
            do
            {
                if (_length == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
                var read = await socket.ReceiveAsync(_buffer.AsMemory(_length));
                if (read == 0) throw new IOException("The server closed the connection.");

                _length += read;
                if (_bodyStart == 0) end = ReadHead();
            }
            while (_bodyStart == 0 || (_isChunked ? !_buffer.AsSpan(0, _length).EndsWith("\r\n0\r\n\r\n"u8) : _length < end));
        }

        /// <summary>The last answer without head and chunk sizes.</summary>
        public byte[] Body()
        {
            if (!_isChunked) return _buffer[_bodyStart.._length];

            var body = new MemoryStream();
            for (var start = _bodyStart; ;)
            {
                var line = _buffer.AsSpan(start, _length - start).IndexOf("\r\n"u8);
                var size = Convert.ToInt32(System.Text.Encoding.ASCII.GetString(_buffer, start, line), 16);
                if (size == 0) return body.ToArray();

                body.Write(_buffer, start + line + 2, size);
                start += line + 2 + size + 2;
            }
        }

        public void Dispose() => socket.Dispose();

        // The whole length for an answer with one; chunks end with an empty one.
        private int ReadHead()
        {
            var head = _buffer.AsSpan(0, _length);
            var end = head.IndexOf("\r\n\r\n"u8);
            if (end < 0) return -1;

            _bodyStart = end + 4;
            if (!head.StartsWith("HTTP/1.1 200"u8)) throw new IOException(System.Text.Encoding.UTF8.GetString(head));

            var length = head[..end].IndexOf("Content-Length: "u8);
            _isChunked = length < 0;
            if (_isChunked) return -1;

            var digits = head[(length + "Content-Length: ".Length)..];
            return _bodyStart + int.Parse(digits[..digits.IndexOf((byte)'\r')], System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
