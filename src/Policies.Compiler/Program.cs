Console.Error.WriteLine("policiesc is started by dotnet build of a policy project.");
return 64;
