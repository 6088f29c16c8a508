using Microsoft.DurableTask;

namespace Portal.Emulation.Functions.Durable;

/// <summary>What triggers an activity.</summary>
internal sealed record ActivityCall(TaskActivityContext Context, string? SerializedInput);
