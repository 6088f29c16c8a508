using System.ComponentModel.DataAnnotations;
using Portal.Domain;

namespace Portal.Documents.Figures;

/// <summary>From when on a figure that differs from the period before gets a sentence: above both.</summary>
public sealed class FigureOptions
{
    public const string Section = "Figures";

    /// <summary>Of the amount before.</summary>
    [Range(0, 1000, ErrorMessage = "The setting Figures:RemarkPercent has to be a percentage from 0 to 1000.")]
    public decimal RemarkPercent { get; set; } = 10;

    [Range(0, 1_000_000_000, ErrorMessage = "The setting Figures:RemarkEuros has to be an amount in euros.")]
    public decimal RemarkEuros { get; set; } = 500;

    public FigureThreshold Threshold => new(RemarkPercent, RemarkEuros);
}
