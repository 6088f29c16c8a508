using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;

namespace Portal.Emulation.DurableTask;

/// <summary>
/// How inputs, outputs and events are written: as the Functions worker does, so without fields.
/// A tuple therefore loses its values here just as it does in Azure.
/// </summary>
public static class DurableData
{
    public static DataConverter Converter { get; } = new JsonDataConverter(new JsonSerializerOptions { PropertyNameCaseInsensitive = true });
}
