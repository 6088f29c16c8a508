using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Portal.Local.Tests.Host;

[Collection<SharedAppTests>]
public sealed class ParameterTests(SharedApp shared)
{
    private const string Letter = """{"subject":"Btw","pages":2}""";

    [Fact]
    public async Task Parameters_are_filled_from_request_route_and_query()
    {
        JsonNode answer = await shared.Ask("parameters/7/monday?page=3&q=btw");
        Assert.Equal(
            """{"sameRequest":true,"name":"all-parameters","id":7,"day":"monday","text":null,"page":3,"search":null,"canBeCanceled":true}""",
            answer.ToJsonString());
    }

    [Fact]
    public async Task A_name_that_FromRoute_or_FromQuery_gives_is_not_looked_at()
    {
        JsonNode answer = await shared.Ask("parameters/7/monday?q=btw");
        Assert.Null(answer["text"]);
        Assert.Null(answer["search"]);
    }

    [Fact]
    public async Task A_query_value_that_is_not_there_is_null()
    {
        JsonNode answer = await shared.Ask("parameters/7/monday");
        Assert.Null(answer["page"]);
        Assert.Null(answer["search"]);
    }

    [Theory]
    [InlineData("must-have")]
    [InlineData("must-have?page=many")]
    public async Task A_value_that_does_not_fit_its_parameter_is_500(string path) =>
        Assert.Equal(HttpStatusCode.InternalServerError, (await shared.Post(path)).StatusCode);

    [Fact]
    public async Task FromBody_of_MVC_silently_binds_null() => Assert.True((bool)(await shared.Ask("mvc-body", Letter))["isNull"]!);

    [Fact]
    public async Task A_plain_object_on_the_trigger_is_null() => Assert.True((bool)(await shared.Ask("object-on-trigger", Letter))["isNull"]!);

    [Fact]
    public async Task FromBody_of_the_worker_binds_the_JSON() => Assert.Equal("Btw", (string?)(await shared.Ask("body", Letter))["subject"]);

    [Theory]
    [InlineData("{\"subject\":")]
    [InlineData("")]
    [InlineData("{\"subject\":\"Btw\",\"pages\":\"many\"}")]
    public async Task A_body_that_cannot_be_bound_is_500(string json)
    {
        HttpResponseMessage response = await shared.Post("body", json);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("{\"subject\":")]
    [InlineData("")]
    public async Task A_middleware_can_turn_a_body_that_cannot_be_bound_into_problem_details(string json)
    {
        HttpResponseMessage response = await shared.Post("body", json, ("X-Problem", "please"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }
}
