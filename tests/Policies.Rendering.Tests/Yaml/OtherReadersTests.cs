using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using k8s;
using k8s.Models;
using Policies.Objects;
using Policies.RealTools;
using Policies.Rendering.Tests.Output;
using Policies.Rendering.Yaml;

namespace Policies.Rendering.Tests.Yaml;

/// <summary>What readers other than YamlDotNet's own make of our YAML.</summary>
public sealed class OtherReadersTests
{
    private const string Embedded = "\u0001embedded";

    // Exact types: in Python, 1 == True == 1.0.
    private const string Program = """
        import json, sys, yaml
        EMBEDDED = "\u0001embedded"
        def same(meant, read):
            if isinstance(meant, dict) and EMBEDDED in meant:
                return isinstance(read, str) and same(meant[EMBEDDED], yaml.safe_load(read))
            if type(meant) is not type(read):
                return False
            if isinstance(meant, dict):
                return meant.keys() == read.keys() and all(type(k) is str and same(meant[k], read[k]) for k in read)
            if isinstance(meant, list):
                return len(meant) == len(read) and all(map(same, meant, read))
            return meant == read
        cases = json.load(sys.stdin)
        for case in cases:
            read = yaml.safe_load(case["yaml"])
            if not same(case["meant"], read):
                print(ascii(case["yaml"]), ascii(read))
        print("read", len(cases))
        """;

    [SkippableFact]
    public void Any_tree_comes_back_by_a_reader_of_1_1()
    {
        var cases = new JsonArray();
        foreach (var text in NastyStrings.All)
        {
            Add(cases, Mapping.Of(("value", text), (text, "key"), ("list", Sequence.Of(text, Sequence.Of(text))), ("file", new EmbeddedYaml(Mapping.Of((text, text))))));
        }

        AnyTree.Mappings.Array[600].Sample(trees => Array.ForEach(trees, tree => Add(cases, tree)), iter: 1, threads: 1);
        Assert.Equal($"read {cases.Count}", Python(cases.ToJsonString()));
    }

    [Fact]
    public void Any_text_comes_back_by_the_models_of_Kubernetes() =>
        // The models are read by way of YamlDotNet's merging parser, which takes any scalar << for a merge key, quoted or not.
        Gen.Select(AnyTree.Texts.Where(text => text != "<<"), AnyTree.Texts.Where(text => text != "<<"), (key, value) => (key, value)).Array[1, 20].Sample(
            texts =>
            {
                var data = texts.Select(text => (text.key, (Node?)text.value)).ToArray();
                var tree = Mapping.Of(("apiVersion", "v1"), ("kind", "ConfigMap"), ("metadata", Mapping.Of(("name", "any"))), ("data", Mapping.Of(data)));
                var read = KubernetesYaml.Deserialize<V1ConfigMap>(Encoding.UTF8.GetString(YamlWriter.ToUtf8("A", tree)), strict: true);
                Assert.Equal(
                    ((Mapping)tree["data"]!).Select(entry => entry.Key).Distinct().ToDictionary(key => key, key => tree.Text("data", key)),
                    read.Data.ToDictionary(entry => entry.Key, entry => (string?)entry.Value));
            },
            iter: 300);

    [SkippableFact]
    public async Task Yamllint_finds_nothing()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.At("policy.yaml"), YamlWriter.ToUtf8("Acme.Checkout", Samples.NetworkPolicy));
        File.WriteAllBytes(folder.At("values.yaml"), YamlWriter.ToUtf8("Acme.Checkout", Samples.ConfigMap));
        var nasty = NastyStrings.All.Select((text, i) => ($"k{i}", (Node?)text)).ToArray();
        File.WriteAllBytes(folder.At("nasty.yaml"), YamlWriter.ToUtf8("Acme.Checkout", Mapping.Of(("data", Mapping.Of(nasty)), ("file", new EmbeddedYaml(Mapping.Of(nasty))))));
        Assert.Empty(await YamlLint.LintAsync(folder));
    }

    private static void Add(JsonArray cases, Mapping tree) =>
        cases.Add(new JsonObject { ["yaml"] = Encoding.UTF8.GetString(YamlWriter.ToUtf8("A", tree)), ["meant"] = Meant(tree) });

    private static JsonNode? Meant(Node node)
    {
        switch (node)
        {
            case Mapping mapping:
                var entries = new JsonObject();
                foreach (var (key, value) in mapping)
                {
                    entries[key] = Meant(value);
                }

                return entries;
            case Sequence sequence:
                return new JsonArray([.. sequence.Select(Meant)]);
            case EmbeddedYaml embedded:
                return new JsonObject { [Embedded] = Meant(embedded.Document) };
            default:
                var scalar = (Scalar)node;
                return scalar.Kind switch
                {
                    ScalarKind.String => JsonValue.Create(scalar.Text),
                    ScalarKind.Integer => JsonNode.Parse(Readers.Number(scalar.Text)),
                    ScalarKind.Float => JsonNode.Parse(double.Parse(scalar.Text, CultureInfo.InvariantCulture).ToString("E16", CultureInfo.InvariantCulture)),
                    ScalarKind.Boolean => JsonValue.Create(scalar.Text == "true"),
                    _ => null,
                };
        }
    }

    private static string Python(string input)
    {
        Process? python = null;
        try
        {
            python = Process.Start(new ProcessStartInfo("python3", ["-c", Program]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Skip.If(true, "A reader of YAML 1.1 needs python3 with PyYAML, which is not here.");
        }

        using (python!)
        {
            var error = python!.StandardError.ReadToEndAsync();
            var output = python.StandardOutput.ReadToEndAsync();
            try
            {
                using var stdin = new StreamWriter(python.StandardInput.BaseStream, new UTF8Encoding(false));
                stdin.Write(input);
            }
            catch (IOException)
            {
                // It ended before it read; why is on its error stream.
            }

            python.WaitForExit();
            Skip.If(error.GetAwaiter().GetResult().Contains("No module named 'yaml'", StringComparison.Ordinal), "A reader of YAML 1.1 needs PyYAML, which is not here.");
            Assert.Equal("", error.GetAwaiter().GetResult());
            return output.GetAwaiter().GetResult().Trim();
        }
    }
}
