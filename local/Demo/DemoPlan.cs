using static Portal.Local.Demo.DemoDossiers;

namespace Portal.Local.Demo;

/// <summary>A year of VAT returns up to the moment it is made, so that something is always due.</summary>
internal static class DemoPlan
{
    private static readonly TimeSpan OfficeHours = TimeSpan.FromHours(9.4);

    public static IReadOnlyList<DemoReturn> Until(DateTimeOffset now) =>
    [
        .. Filed(Bakery, 3, now, skip: 0, take: 4, afterDays: 8),
        .. Filed(Studio, 3, now, skip: 0, take: 4, afterDays: 11),
        .. Filed(Gardeners, 1, now, skip: 1, take: 4, afterDays: 9),
        .. Filed(Installers, 1, now, skip: 1, take: 4, afterDays: 6),
        .. Current(now),
    ];

    /// <summary>The returns whose decision or filing would lie ahead are left as far as they have come.</summary>
    private static IEnumerable<DemoReturn> Filed(DemoDossier dossier, int months, DateTimeOffset now, int skip, int take, int afterDays) =>
        Period.Before(DateOnly.FromDateTime(now.UtcDateTime), months).Skip(skip).Take(take)
            .Select((period, index) => new DemoReturn(dossier, period, SentAfter(period, afterDays), Outcome.Filed)
            {
                DecidedAfter = 1 + index,
                By = dossier.Members[dossier == Bakery ? index % 2 : 0].Person,
                Comment = index == 1 ? "Akkoord, bedankt voor de snelle verwerking." : null,
            })
            .Select(planned => AsFarAs(planned, now));

    private static DemoReturn AsFarAs(DemoReturn planned, DateTimeOffset now)
    {
        if (planned.SentAt > now) planned = planned with { SentAt = now.AddHours(-5) };
        return planned.DecidedAt > now ? planned with { Outcome = Outcome.Open }
            : planned.FiledAt > now ? planned with { Outcome = Outcome.Approved }
            : planned;
    }

    // One in each state that needs somebody, whatever the day is.
    private static DemoReturn[] Current(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var month = Period.Before(today, 1).First();
        var quarter = Period.Before(today, 3).First();
        var corrected = Period.Before(today, 1).ElementAt(5);
        return
        [
            new(Installers, month, SentAgo(now, 3), Outcome.Open)
            {
                Growth = 1.4m,
                Explanation = "De omzet is hoger dan vorige maand door de oplevering van het project aan de Havenkade.",
                Deadline = Later(month.Deadline, today.AddDays(5)),
            },
            new(Gardeners, month, SentAgo(now, 4), Outcome.Approved) { Comment = "Ziet er goed uit.", Deadline = Later(month.Deadline, today.AddDays(4)) },
            new(Bakery, quarter, SentAgo(now, 2), Outcome.Open)
            {
                Subject = $"Suppletie BTW {quarter.ShortName}",
                Explanation = "Een factuur van de molen was dubbel geboekt. Hierdoor krijgt u btw terug.",
                Deadline = today.AddDays(12),
            },
            new(Studio, quarter, SentAgo(now, 6), Outcome.Rejected)
            {
                Subject = $"Suppletie BTW {quarter.ShortName}",
                Comment = "De factuur van de drukker van juli zit er niet in. Ik stuur hem vandaag toe.",
                Deadline = today.AddDays(8),
            },
            new(Installers, corrected, SentAfter(corrected, 5), Outcome.Rejected)
            {
                Comment = "De privébijtelling van de auto klopt niet: die is per 1 van de maand ingeleverd.",
            },
            new(Installers, corrected, SentAfter(corrected, 10), Outcome.Filed)
            {
                Subject = $"BTW {corrected.ShortName} (gecorrigeerd)",
                Explanation = "Gecorrigeerd naar aanleiding van uw opmerking over de auto.",
            },
        ];
    }

    private static DateTimeOffset SentAfter(Period period, int days) =>
        OfficeDay.OrNext(new DateTimeOffset(period.Last.AddDays(days).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), OfficeHours);

    // Whatever day of the week it is: an open document of today is worth more than a free weekend.
    private static DateTimeOffset SentAgo(DateTimeOffset now, int days) => OfficeDay.Of(now.AddDays(-days), OfficeHours);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
