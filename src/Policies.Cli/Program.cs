using System.Text;
using Policies.Cli;

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
await using var data = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 16) { NewLine = "\n" };
await using var remarks = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
return (int)await CommandLine.RunAsync(args, new(data, remarks), CancellationToken.None).ConfigureAwait(false);
