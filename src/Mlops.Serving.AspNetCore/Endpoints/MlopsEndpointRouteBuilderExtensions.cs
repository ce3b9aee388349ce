using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mlops;
using Mlops.Serving.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps routes to models.</summary>
public static class MlopsEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps a route to a model that was added with <see cref="MlopsBuilder.AddModel"/>. POST takes one JSON object or an array of
    /// objects and answers with one prediction or an array; GET describes the model. The header <c>Mlops-Model-Version</c> names
    /// the version that answered.
    /// </summary>
    /// <typeparam name="TIn">The record of a row: it tells which columns may be absent.</typeparam>
    /// <typeparam name="TOut">The type of a prediction.</typeparam>
    /// <param name="endpoints">The routes of the host.</param>
    /// <param name="pattern">The route, for example <c>/tips</c>.</param>
    /// <param name="reference">
    /// The reference or path that the model was added with; null for the last one added for these types.
    /// </param>
    /// <exception cref="ServingException">No such model was added.</exception>
    public static IEndpointConventionBuilder MapModel<TIn, TOut>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, string? reference = null)
        where TIn : IDataRow<TIn>
        where TOut : IPrediction<TOut>
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var model = (reference is null ? services.GetService<TypedModel<TIn, TOut>>() : services.GetKeyedService<TypedModel<TIn, TOut>>(reference))
            ?? throw new ServingException(new Problem(
                HttpServingDiagnostics.ModelNotAdded,
                $"No model was added that takes {typeof(TIn).Name} and gives {typeof(TOut).Name}{(reference is null ? "" : $" as '{reference}'")}",
                $"route {pattern}", Remedy: "Call services.AddMlops(...).AddModel<TIn, TOut>(...) with the same types first."));
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("Mlops.Serving");
        var endpoint = new ModelEndpoint<TOut>(model.Registration, model.Json, logger);
        return endpoints.MapMethods(pattern, [HttpMethods.Post, HttpMethods.Get], endpoint.AnswerAsync);
    }
}
