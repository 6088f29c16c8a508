using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Portal.Local.Host.Worker;

namespace Portal.Local.Host.Http;

/// <summary>The route of one function.</summary>
internal sealed class HttpRoute
{
    private readonly TemplateMatcher matcher;
    private readonly IDictionary<string, IRouteConstraint> constraints;

    public HttpRoute(Function function, IInlineConstraintResolver resolver)
    {
        Function = function;
        RouteTemplate template = Parse(function);
        matcher = new TemplateMatcher(template, Defaults(template));
        constraints = Constraints(template, resolver);
    }

    public Function Function { get; }

    public bool TryMatch(HttpContext http, out RouteValueDictionary values)
    {
        values = [];
        IReadOnlyList<string> methods = Function.Description.Methods;
        if (methods.Count > 0 && !methods.Contains(http.Request.Method.ToUpperInvariant())) return false;
        return matcher.TryMatch(http.Request.Path, values) && Fits(http, values);
    }

    private static RouteTemplate Parse(Function function)
    {
        try
        {
            return TemplateParser.Parse(function.Description.Route!);
        }
        catch (ArgumentException exception)
        {
            throw new FunctionsHostException($"The route '{function.Description.Route}' of the function '{function.Name}' cannot be read: {exception.Message}", exception);
        }
    }

    private static RouteValueDictionary Defaults(RouteTemplate template)
    {
        var defaults = new RouteValueDictionary();
        foreach (TemplatePart part in template.Parameters)
        {
            if (part.DefaultValue is not null) defaults[part.Name!] = part.DefaultValue;
        }
        return defaults;
    }

    private static IDictionary<string, IRouteConstraint> Constraints(RouteTemplate template, IInlineConstraintResolver resolver)
    {
        var builder = new RouteConstraintBuilder(resolver, template.TemplateText!);
        foreach (TemplatePart part in template.Parameters)
        {
            if (part.IsOptional) builder.SetOptional(part.Name!);
            foreach (InlineConstraint constraint in part.InlineConstraints) builder.AddResolvedConstraint(part.Name!, constraint.Constraint);
        }
        return builder.Build();
    }

    private bool Fits(HttpContext http, RouteValueDictionary values) =>
        constraints.All(pair => pair.Value.Match(http, null, pair.Key, values, RouteDirection.IncomingRequest));
}
