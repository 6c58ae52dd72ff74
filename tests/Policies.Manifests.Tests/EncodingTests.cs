using System.Text;

namespace Policies.Manifests.Tests;

public sealed class EncodingTests : IDisposable
{
    private const string Pod = "{\t\"apiVersion\": \"v1\",\r\n\t\"kind\": \"Pod\",\r\n\t\"metadata\": {\r\n\t\t\"name\":\t\"\\u00e9\\/\\ud83d\\ude00\"\r\n\t}\r\n}\r\n";

    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("policies-manifests-").FullName, "a.json");

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void Json_is_read_with_tabs_escapes_and_any_byte_order_mark(string encoding, bool marked)
    {
        var bytes = Encoding.GetEncoding(encoding);
        File.WriteAllBytes(file, [.. marked ? bytes.GetPreamble() : [], .. bytes.GetBytes(Pod)]);
        var read = ManifestReader.Read(file);
        Assert.Empty(read.Faults);
        Assert.Equal("é/\U0001F600", Assert.Single(read.Manifests).Object.Name);
    }

    [Fact]
    public void What_is_no_UTF_8_is_a_fault()
    {
        File.WriteAllBytes(file, [.. "kind: "u8, 0xFF, 0xFE, 0x80, (byte)'\n']);
        Assert.Contains("not UTF-8", Assert.Single(ManifestReader.Read(file).Faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\r\n# a\r\n---\r\napiVersion: v1\r\nkind: Pod\r\n...\r\n---\r\napiVersion: v1\r\nkind: Pod\r\n---\r\n")]
    [InlineData("%YAML 1.1\n---\napiVersion: v1\nkind: Pod\n---   \napiVersion: v1\nkind: Pod\n")]
    [InlineData("--- {apiVersion: v1, kind: Pod}\n--- # b\napiVersion: v1\nkind: Pod")]
    public void Documents_are_told_apart_however_they_are_marked(string text)
    {
        var read = ManifestReader.ReadText(text, "a.yaml");
        Assert.Empty(read.Faults);
        Assert.Equal(2, read.Manifests.Count);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
}
