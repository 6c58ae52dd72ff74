using System.Globalization;
using System.Net;
using CsCheck;

namespace Policies.Tests.Values;

/// <summary>The values of the language, against what .NET and Kubernetes say of the same texts.</summary>
public sealed class ValuesTests
{
    [Fact]
    public void A_day_is_valid_exactly_where_the_calendar_has_it() => Gen.Select(Gen.Int[-1, 10001], Gen.Int[-1, 14], Gen.Int[-1, 33]).Sample(
        (year, month, day) => new Day(year, month, day).IsValid
            == DateOnly.TryParseExact(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    [Fact]
    public void Days_are_ordered_as_in_the_calendar_and_written_as_ISO_8601_has_them() => Gen.Select(Gen.DateOnly, Gen.DateOnly).Sample((left, right) =>
    {
        Day Of(DateOnly date) => new(date.Year, date.Month, date.Day);
        return Of(left) < Of(right) == left < right
            && Of(left) >= Of(right) == left >= right
            && Of(left).ToString() == left.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    });

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(59, "59s")]
    [InlineData(60, "1m")]
    [InlineData(5400, "90m")]
    [InlineData(3600, "1h")]
    [InlineData(86400, "1d")]
    [InlineData(2592000, "30d")]
    [InlineData(90000, "25h")]
    public void A_duration_is_written_in_the_largest_unit_that_divides_it(long seconds, string expected) => Assert.Equal(expected, new Duration(seconds).ToString());

    [Fact]
    public void A_duration_reads_back_as_the_same_seconds() => Gen.Long[0, 10_000_000].Sample(seconds =>
    {
        var text = new Duration(seconds).ToString();
        var unit = text[^1] switch { 'd' => 86400, 'h' => 3600, 'm' => 60, _ => 1 };
        return long.Parse(text[..^1], CultureInfo.InvariantCulture) * unit == seconds;
    });

    [Theory]
    [InlineData("172.16.0.2:443", true)]
    [InlineData("[fd00::2]:6443", true)]
    [InlineData("fd00::2:6443", false)]
    [InlineData("[172.16.0.2]:443", false)]
    [InlineData("172.16.0.2", false)]
    [InlineData("172.16.0.2:", false)]
    [InlineData("172.16.0.2:0", false)]
    [InlineData("172.16.0.2:65536", false)]
    [InlineData("172.16.0.2:+1", false)]
    [InlineData("172.16.00.2:1", false)]
    [InlineData("host:443", false)]
    [InlineData("[]:443", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_endpoint_is_an_address_and_a_port(string? text, bool isEndpoint) => Assert.Equal(isEndpoint, new Endpoint(text!).TryParse(out _, out _));

    [Fact]
    public void Any_address_and_port_of_NET_is_an_endpoint() => Gen.Select(Gen.OneOf(Gen.Byte.Array[4], Gen.Byte.Array[16]), Gen.Int[1, 65535]).Sample((bytes, port) =>
    {
        var endpoint = new IPEndPoint(new IPAddress(bytes), port);
        return new Endpoint(endpoint.ToString()).TryParse(out var address, out var read) && read == port && address.ToString() == endpoint.Address.ToString();
    });

    [Fact]
    public void Ports_are_written_as_people_write_them()
    {
        Assert.Equal("8443/TCP", 8443.Tcp.ToString());
        Assert.Equal("9100-9107/UDP", (9100, 9107).Udp.ToString());
        Assert.Equal("http/TCP", Port.Named("http").ToString());
        Assert.Equal("all/SCTP", Port.All(Protocol.Sctp).ToString());
        Assert.Equal("8443/TCP", 8443.Tcp.Called("https").ToString());
    }

    [Fact]
    public void Versions_are_ordered_by_number_not_by_text() => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 120], Gen.Int[0, 3], Gen.Int[0, 120]).Sample((a, b, c, d) =>
        new KubernetesVersion(a, b) < new KubernetesVersion(c, d) == new Version(a, b) < new Version(c, d)
        && new KubernetesVersion(a, b) >= new KubernetesVersion(c, d) == new Version(a, b) >= new Version(c, d));

    [Fact]
    public void Units_are_what_they_say()
    {
        Assert.Equal(5400, 90.Minutes.Seconds);
        Assert.Equal(7200, 2.Hours.Seconds);
        Assert.Equal(2592000, 30.Days.Seconds);
        Assert.Equal(("5Mi", "50Gi", "2Ti", "10%"), (5.Mi.ToString(), 50.Gi.ToString(), 2.Ti.ToString(), 10.Percent.ToString()));
    }
}
