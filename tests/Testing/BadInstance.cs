using System.Text;
using System.Text.RegularExpressions;
using Portal.Local.Demo;

namespace Portal.Testing;

/// <summary>The instance of a return with something in it that nobody should send.</summary>
public static class BadInstance
{
    public static byte[] WithExternalEntity(ReturnInstance instance) => WithEntity(instance, """<!ENTITY e SYSTEM "file:///etc/passwd">""", "&e;");

    public static byte[] WithBillionLaughs(ReturnInstance instance)
    {
        var laughs = string.Concat(Enumerable.Range(1, 9).Select(level => $"<!ENTITY l{level} \"{string.Concat(Enumerable.Repeat($"&l{level - 1};", 10))}\">"));
        return WithEntity(instance, $"<!ENTITY l0 \"ha\">{laughs}", "&l9;");
    }

    /// <summary>With something right before a fact.</summary>
    /// <param name="before">Given what stands between the brackets of the fact's first tag, and its value.</param>
    public static byte[] WithBefore(ReturnInstance instance, string name, Func<string, string, string> before)
    {
        var text = Text(instance);
        var fact = Regex.Match(text, $@"<([\w-]+:{name}\b[^>]*)>([^<]*)</[\w-]+:{name}>");
        return Encoding.UTF8.GetBytes(text.Insert(fact.Index, before(fact.Groups[1].Value, fact.Groups[2].Value)));
    }

    /// <summary>Says UTF-8, and is not.</summary>
    public static byte[] InLatin1(ReturnInstance instance) => Encoding.Latin1.GetBytes(Text(instance).Replace("CD_Declarant", "CD_Declar\u00e9nt", StringComparison.Ordinal));

    /// <summary>Is UTF-8, and says otherwise.</summary>
    public static byte[] SaysUtf16(ReturnInstance instance) => Encoding.UTF8.GetBytes(Text(instance).Replace("UTF-8", "UTF-16", StringComparison.Ordinal));

    /// <summary>Right in all else: whoever reads it has to go through the levels to find that out.</summary>
    public static byte[] Nested(ReturnInstance instance, int levels)
    {
        var text = Text(instance);
        var end = text.LastIndexOf("</", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text.Insert(end, string.Concat(Enumerable.Repeat("<a>", levels)) + string.Concat(Enumerable.Repeat("</a>", levels))));
    }

    private static byte[] WithEntity(ReturnInstance instance, string entities, string reference) => Encoding.UTF8.GetBytes(
        Text(instance).Replace("?>\n", $"?><!DOCTYPE x [{entities}]>", StringComparison.Ordinal).Replace(instance.Number, reference, StringComparison.Ordinal));

    private static string Text(ReturnInstance instance) => Encoding.UTF8.GetString(instance.ToBytes());
}
