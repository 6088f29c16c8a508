using System.Net;
using System.Net.Http.Headers;
using Xunit;

namespace Portal.Local.Tests.Host;

[Collection<SharedAppTests>]
public sealed class ResultTests(SharedApp shared)
{
    [Theory]
    [InlineData("action-result", HttpStatusCode.Created, """{"subject":"POST","pages":1}""")]
    [InlineData("minimal-result", HttpStatusCode.Accepted, """{"subject":"POST","pages":2}""")]
    [InlineData("one-of-results", HttpStatusCode.OK, """{"subject":"ok","pages":3}""")]
    [InlineData("one-of-results?missing", HttpStatusCode.NotFound, "")]
    [InlineData("a-writer", HttpStatusCode.Accepted, "written")]
    public async Task A_result_is_written(string path, HttpStatusCode status, string body) => await Answers(path, status, body);

    [Fact]
    public async Task A_plain_object_returned_is_200_with_an_empty_body() => await Answers("a-plain-object", HttpStatusCode.OK, "");

    [Fact]
    public async Task An_unhandled_exception_is_500_with_an_empty_body()
    {
        HttpResponseMessage response = await Answers("a-failure", HttpStatusCode.InternalServerError, "");
        Assert.False(response.Headers.Contains("X-Secret"));
    }

    [Fact]
    public async Task A_middleware_can_answer_in_the_place_of_the_function()
    {
        HttpResponseMessage response = await shared.Post("a-failure", null, ("X-Stop", "please"));
        Assert.Equal((HttpStatusCode)418, response.StatusCode);
        Assert.Equal("stopped", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Headers_set_in_middleware_reach_the_client_and_the_server_is_not_named()
    {
        HttpResponseMessage response = await shared.Post("a-writer");
        Assert.Equal("seen", response.Headers.GetValues("X-Witness").Single());
        Assert.Empty(response.Headers.Server);
    }

    [Fact]
    public async Task A_file_is_sent_in_ranges()
    {
        HttpResponseMessage response = await File(request => request.Headers.Range = new RangeHeaderValue(2, 4));
        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal("234", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_file_that_the_client_has_is_304()
    {
        HttpResponseMessage response = await File(request => request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"v1\"")));
        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
    }

    private Task<HttpResponseMessage> File(Action<HttpRequestMessage> ask)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "a-file");
        ask(request);
        return shared.App.Client.SendAsync(request);
    }

    private async Task<HttpResponseMessage> Answers(string path, HttpStatusCode status, string body)
    {
        HttpResponseMessage response = await shared.Post(path);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
        return response;
    }
}
