using Policies.Build.Exchange;
using Policies.Compiler;

if (args is not [var file] || !File.Exists(file))
{
    Console.Error.WriteLine("policiesc is started by dotnet build of a policy project.");
    return 64;
}

var arguments = CompilerArguments.Load(file);
var result = arguments.Command == CompilerArguments.Clean ? Cleaning.Run(arguments) : StampedCompilation.Run(arguments);
result.Save(arguments.ResultFile);
return result.Succeeded ? 0 : 1;
