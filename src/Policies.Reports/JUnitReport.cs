using System.Globalization;
using System.Text;
using System.Xml;

namespace Policies.Reports;

/// <summary>Findings as the results of tests, in the XML that build servers take from JUnit: a suite for each file that has some, a case for each finding.</summary>
public static class JUnitReport
{
    /// <summary>Writes all findings; what is less than an error, or set aside, is a test that was skipped. Without any there is one test, which passed.</summary>
    public static void Write(Stream to, IReadOnlyList<ReportedFinding> findings)
    {
        using var xml = XmlWriter.Create(to, Formats.Xml);
        xml.WriteStartElement("testsuites");
        Count(xml, findings.Count == 0 ? 1 : findings.Count, findings.Count(IsFailure));
        foreach (var file in findings.GroupBy(finding => finding.File, StringComparer.Ordinal))
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", Clean(file.Key.Length == 0 ? "policies" : file.Key));
            Count(xml, file.Count(), file.Count(IsFailure));
            foreach (var finding in file)
            {
                Case(xml, finding);
            }

            xml.WriteEndElement();
        }

        if (findings.Count == 0)
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", "policies");
            Count(xml, 1, 0);
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", "policies");
            xml.WriteAttributeString("name", "every rule");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.Flush();
        to.WriteByte((byte)'\n');
    }

    private static bool IsFailure(ReportedFinding finding) => finding.Severity == Severity.Error && finding.SuppressedBecause is null;

    private static void Count(XmlWriter xml, int tests, int failures)
    {
        xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
    }

    private static void Case(XmlWriter xml, ReportedFinding finding)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", finding.Id);
        xml.WriteAttributeString("name", Clean($"{finding.Title}: {finding.Subject}"));
        xml.WriteStartElement(IsFailure(finding) ? "failure" : "skipped");
        xml.WriteAttributeString("message", Clean(finding.SuppressedBecause ?? finding.Message));
        if (IsFailure(finding))
        {
            xml.WriteAttributeString("type", finding.Id);
            xml.WriteString(Clean(finding.ToString()));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // XML has no way to say most control characters, and a name in YAML may hold any.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value is 0x9 or 0xA or 0xD or (>= 0x20 and not 0xFFFE and not 0xFFFF) ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }
}
