namespace Acme.Policies;

/// <summary>Parts of Acme's network, and of its partners', by name; none of them is in a cluster.</summary>
public static class Networks
{
    public static Cidr Offices => "10.40.0.0/16";

    public static Cidr Vpn => "10.41.0.0/20";

    /// <summary>The part of the VPN that visitors and suppliers get.</summary>
    public static Cidr VpnGuests => "10.41.15.0/24";

    public static Cidr Databases => "10.22.0.0/20";

    /// <summary>Databases of the card zone; nobody else has business there.</summary>
    public static Cidr CardDatabases => "10.22.15.0/24";

    public static Cidr MessageBrokers => "10.23.4.0/24";

    public static Cidr Graylog => "10.10.43.0/24";

    public static Cidr Pager => "10.10.42.16/28";

    public static Cidr Grafana => "10.10.40.0/27";

    public static Cidr Vault => "10.10.44.0/28";

    public static Cidr Mail => "10.10.45.0/28";

    public static Cidr Erp => "10.12.0.0/22";

    public static Cidr ErpTest => "10.12.3.20/32";

    public static Cidr Telephony => "10.13.8.0/23";

    public static Cidr SecurityModules => "10.20.60.0/28";

    public static Cidr Scanners => "10.50.0.0/16";

    public static Cidr ScannersOverIPv6 => "fd4a:6c1e:5000::/40";

    public static Cidr Printers => "10.51.0.0/16";

    public static Cidr Belts => "10.52.0.0/16";

    public static Cidr Trucks => "10.60.0.0/14";

    /// <summary>Public addresses that the acquiring bank lends to Acme and routes over a leased line.</summary>
    public static Cidr Bank => "198.51.100.0/25";

    public static Cidr CardSchemes => "192.0.2.0/27";

    public static Cidr MobileOperator => "203.0.113.64/27";

    public static Cidr Suppliers => "203.0.113.0/26";

    /// <summary>The load balancers' subnet of the clusters that take payments.</summary>
    public static Cidr PaymentsFrontDoors => "10.8.63.0/26";

    /// <summary>The addresses that the card zone's load balancers announce.</summary>
    public static Cidr CardZoneFrontDoors => "10.20.3.96/27";

    public static Cidr Customs => "203.0.113.128/28";
}
