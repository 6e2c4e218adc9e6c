using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GraphApi.Platform.Data;

/// <summary>随行保存 · keeps something beside the rows, such as counters, in the transaction that saves them; a feature only declares the subclass</summary>
public abstract class KeptWithRows : SaveChangesInterceptor;
