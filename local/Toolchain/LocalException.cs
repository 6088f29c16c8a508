namespace Portal.Local.Toolchain;

/// <summary>Something is not as the local program needs it. The message is whole sentences for the developer: what is wrong and what to do about it.</summary>
public sealed class LocalException(string message, Exception? inner = null) : Exception(message, inner);
