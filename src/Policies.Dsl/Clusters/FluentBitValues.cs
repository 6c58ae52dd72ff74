namespace Policies;

/// <summary>A cluster's values for Fluent Bit, which ships logs to Graylog.</summary>
public sealed record FluentBitValues
{
    /// <summary>Whether it runs.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Graylog's address.</summary>
    public required string GraylogIp { get; init; }

    /// <summary>Graylog's port.</summary>
    public int GraylogPort { get; init; } = 12201;

    /// <summary>The transport of GELF messages.</summary>
    public GelfMode GelfMode { get; init; } = GelfMode.Tcp;
}
