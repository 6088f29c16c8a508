namespace Portal.Emulation.DurableTask.Storage;

/// <summary>An input, output or event does not fit in a table entity, and a large one belongs in a blob.</summary>
internal sealed class PayloadTooLargeException(int length)
    : InvalidOperationException($"A payload of {length} characters is more than the {Payload.MaxLength} that are kept; store it in a blob and pass its name.");
