using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Portal.Testing;

/// <summary>Reads answers; one that is not the expected one fails with what it said.</summary>
public static class Answer
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<T> OfAsync<T>(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        await RequireSuccessAsync(response);
        return (await response.Content.ReadFromJsonAsync<T>(Json))!;
    }

    public static async Task<IReadOnlyList<T>> ListOfAsync<T>(Task<HttpResponseMessage> sending) => (await OfAsync<ItemsAnswer<T>>(sending)).Items;

    public static async Task SuccessAsync(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        await RequireSuccessAsync(response);
    }

    /// <summary>The problem details of an answer that has to have this status.</summary>
    public static async Task<ProblemAnswer> ProblemAsync(HttpStatusCode status, Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        var text = await response.Content.ReadAsStringAsync();
        if (response.StatusCode != status || response.Content.Headers.ContentType?.MediaType != "application/problem+json")
            throw new InvalidDataException($"Expected {(int)status} with problem details, got {(int)response.StatusCode}: {text}");
        return JsonSerializer.Deserialize<ProblemAnswer>(text, Json)!;
    }

    private static async Task RequireSuccessAsync(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
            throw new InvalidDataException($"{response.RequestMessage?.Method} {response.RequestMessage?.RequestUri} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }
}

public sealed record ItemsAnswer<T>(IReadOnlyList<T> Items, string? Cursor);
