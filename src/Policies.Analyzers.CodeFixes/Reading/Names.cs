namespace Policies.Analyzers.CodeFixes.Reading;

/// <summary>Names as Kubernetes has them.</summary>
internal static class Names
{
    /// <summary>A name in lower case with dashes: <c>CheckoutApi</c> and <c>checkout_api</c> are <c>checkout-api</c>.</summary>
    public static string AsKubernetesHasIt(string text)
    {
        var name = new List<char>();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] is '_' or ' ' ? '-' : text[i];
            if (IsCapital(c) && i > 0 && !IsCapital(text[i - 1]) && name[name.Count - 1] != '-')
            {
                name.Add('-');
            }

            name.Add(char.ToLowerInvariant(c));
        }

        return new([.. name]);
    }

    /// <summary>Whether a text is an RFC 1123 label.</summary>
    public static bool IsOfKubernetes(string text) =>
        text.Length is > 0 and <= 63
        && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && text[0] != '-' && text[text.Length - 1] != '-';

    private static bool IsCapital(char c) => c is >= 'A' and <= 'Z';
}
