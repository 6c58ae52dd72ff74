namespace Policies.Verification.Validation;

/// <summary>Refuses malformed labels and selectors, as k8s.io/apimachinery/pkg/apis/meta/v1/validation does.</summary>
internal static class Labels
{
    /// <summary>Judges labels.</summary>
    public static void Judge(Field labels)
    {
        foreach (var (key, value) in labels.Entries)
        {
            Refuse(labels, key, NameSyntax.Qualified(key));
            if (value.Text is { } text)
            {
                Refuse(labels, text, NameSyntax.LabelValue(text));
            }
        }
    }

    /// <summary>Judges a selector of labels.</summary>
    public static void JudgeSelector(Field selector)
    {
        if (!selector.Knows("matchLabels", "matchExpressions"))
        {
            return;
        }

        Judge(selector["matchLabels"]);
        foreach (var expression in selector["matchExpressions"].Items.Where(expression => expression.Knows("key", "operator", "values")))
        {
            JudgeExpression(expression);
        }
    }

    private static void JudgeExpression(Field expression)
    {
        var (key, values) = (expression["key"], expression["values"]);
        switch (expression["operator"].Text)
        {
            case "In" or "NotIn":
                if (values.Count == 0)
                {
                    values.Required("must be specified when `operator` is 'In' or 'NotIn'");
                }

                break;
            case "Exists" or "DoesNotExist":
                if (values.Count > 0)
                {
                    values.Forbidden("may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                }

                break;
            default:
                expression["operator"].Invalid("not a valid selector operator");
                break;
        }

        foreach (var wrong in NameSyntax.Qualified(key.Text ?? ""))
        {
            key.Invalid(wrong);
        }

        foreach (var value in values.Items)
        {
            foreach (var wrong in NameSyntax.LabelValue(value.Text ?? ""))
            {
                value.Invalid(wrong);
            }
        }
    }

    // The API server names the mapping and shows the key or value that is wrong with it.
    private static void Refuse(Field labels, string shown, IEnumerable<string> reasons)
    {
        foreach (var wrong in reasons)
        {
            labels.Invalid(shown, wrong);
        }
    }
}
