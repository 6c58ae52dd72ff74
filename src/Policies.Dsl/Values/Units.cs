using System.Globalization;

namespace Policies;

/// <summary>The units and kinds that numbers in definitions carry.</summary>
public static class Units
{
    extension(int number)
    {
        /// <summary>A TCP port.</summary>
        public Port Tcp => Port.Of(number, Protocol.Tcp);

        /// <summary>A UDP port.</summary>
        public Port Udp => Port.Of(number, Protocol.Udp);

        /// <summary>An SCTP port.</summary>
        public Port Sctp => Port.Of(number, Protocol.Sctp);

        /// <summary>So many minutes.</summary>
        public Duration Minutes => new(number * 60L);

        /// <summary>So many hours.</summary>
        public Duration Hours => new(number * 3600L);

        /// <summary>So many days of 24 hours.</summary>
        public Duration Days => new(number * 86400L);

        /// <summary>A share of a hundred.</summary>
        public Percent Percent => new(number);

        /// <summary>So many mebibytes, 2^20 bytes each.</summary>
        public Quantity Mi => new(number.ToString(CultureInfo.InvariantCulture) + "Mi");

        /// <summary>So many gibibytes, 2^30 bytes each.</summary>
        public Quantity Gi => new(number.ToString(CultureInfo.InvariantCulture) + "Gi");

        /// <summary>So many tebibytes, 2^40 bytes each.</summary>
        public Quantity Ti => new(number.ToString(CultureInfo.InvariantCulture) + "Ti");
    }

    extension((int First, int Last) range)
    {
        /// <summary>The TCP ports from the first to the last, both included.</summary>
        public Port Tcp => Port.Range(range.First, range.Last, Protocol.Tcp);

        /// <summary>The UDP ports from the first to the last, both included.</summary>
        public Port Udp => Port.Range(range.First, range.Last, Protocol.Udp);

        /// <summary>The SCTP ports from the first to the last, both included.</summary>
        public Port Sctp => Port.Range(range.First, range.Last, Protocol.Sctp);
    }
}
