using GraphApi.Benchmarks;
using GraphApi.Benchmarks.Floor;

if (args is ["floor", var folder, var address]) return await FloorServer.Run(folder, address);

return Settings.Read(args) is { } settings ? await Bench.Run(settings) : Settings.Explain();
