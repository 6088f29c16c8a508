namespace Portal.Local.Host;

/// <summary>The app cannot be run as it is: the message is a sentence for whoever wrote it.</summary>
public class FunctionsHostException(string message, Exception? inner = null) : Exception(message, inner);
