using Policies.Verification.Sets;

namespace Policies.Verification.Tests.Sets;

public sealed class ConnectionSetTests
{
    [Theory]
    [InlineData("TCP/80,443-445,UDP/53", "SCTP 443-445,TCP 80,443-445,UDP 53,443-445")]
    [InlineData("TCP/80,TCP/81,82/tcp", "TCP 80-82")]
    [InlineData("UDP", "UDP 1-65535")]
    [InlineData("1-65535", "All Connections")]
    public void Ports_are_read_and_written(string read, string written)
    {
        Assert.True(PortText.TryParse(read, out var ports));
        Assert.Equal(written, ports.ToString());
    }

    [Theory]
    [InlineData("http")]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("90-80")]
    [InlineData("TCP/UDP/80")]
    [InlineData("")]
    [InlineData("80,")]
    public void What_is_no_port_is_refused(string text) => Assert.False(PortText.TryParse(text, out _));

    [Fact]
    public void Everything_less_everything_is_nothing()
    {
        var some = ConnectionSet.Of(Protocol.Tcp, 80);
        Assert.Equal("SCTP 1-65535,TCP 1-79,81-65535,UDP 1-65535", ConnectionSet.All.Except(some).ToString());
        Assert.True(ConnectionSet.All.Except(some).Union(some).IsAll);
        Assert.True(some.Except(ConnectionSet.All).IsEmpty);
        Assert.Equal("No Connections", some.Intersect(ConnectionSet.Of(Protocol.Udp)).ToString());
    }
}
