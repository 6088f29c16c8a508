using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Portal.Local.Tests.Host;

[Collection<SharedAppTests>]
public sealed class StreamingTests(SharedApp shared)
{
    [Fact]
    public async Task The_first_bytes_arrive_before_the_function_is_done()
    {
        using HttpResponseMessage response = await shared.App.Client.GetAsync("a-slow-answer", HttpCompletionOption.ResponseHeadersRead);
        await using Stream body = await response.Content.ReadAsStreamAsync();
        Assert.Equal("first", await Read(body, 5));
        shared.App.Notebook.Open("slow");
        Assert.Equal("second", await Read(body, 6));
    }

    /// <summary>Over a bare socket: HttpClient sends the whole body before it looks at the answer.</summary>
    [Fact]
    public async Task A_body_is_read_while_it_is_sent()
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", shared.App.Host.Origin.Port);
        await using NetworkStream socket = client.GetStream();
        await socket.WriteAsync("POST /an-echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n"u8.ToArray());
        Assert.EndsWith("one\r\n", await ReadUntil(socket, "one\r\n"), StringComparison.Ordinal);
        await socket.WriteAsync("3\r\ntwo\r\n0\r\n\r\n"u8.ToArray());
        Assert.EndsWith("two\r\n", await ReadUntil(socket, "two\r\n"), StringComparison.Ordinal);
    }

    private static async Task<string> ReadUntil(Stream stream, string end)
    {
        var text = new StringBuilder();
        while (!text.ToString().EndsWith(end, StringComparison.Ordinal)) text.Append(await Read(stream, 1));
        return text.ToString();
    }

    private static async Task<string> Read(Stream stream, int length)
    {
        byte[] buffer = new byte[length];
        await stream.ReadExactlyAsync(buffer);
        return Encoding.ASCII.GetString(buffer);
    }
}
