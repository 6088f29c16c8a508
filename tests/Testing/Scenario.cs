using System.Net;
using System.Security.Cryptography;

namespace Portal.Testing;

/// <summary>An organisation with directors who have signed in: where most stories begin.</summary>
public sealed record Scenario(PortalDriver Portal, Office Office, DossierAnswer Dossier, IReadOnlyList<Director> Directors)
{
    public Client First => Directors[0].Client;

    public Client Second => Directors[1].Client;

    /// <param name="name">Of every one of them; each has a name of their own when it is left out.</param>
    public static async Task<Scenario> WithDirectorsAsync(PortalDriver portal, int count = 2, string? name = null)
    {
        var office = await portal.OfficeAsync();
        var dossier = await office.AddOrganisationAsync($"Bakkerij {Unique.Word()} B.V.");
        var directors = new List<Director>();
        for (var number = 1; number <= count; number++)
        {
            var person = await office.AddPersonAsync(name ?? $"Directeur {number}", Unique.Email());
            await office.MakeDirectorAsync(dossier, person);
            directors.Add(new Director(person, await portal.SignInWithInvitationAsync(person)));
        }

        return new Scenario(portal, office, dossier, directors);
    }
}

public sealed record Director(PersonAnswer Person, Client Client);

/// <summary>Names that no other test uses.</summary>
public static class Unique
{
    private static int _mobile = RandomNumberGenerator.GetInt32(10_000_000, 90_000_000);

    /// <summary>Letters only: a word that is nearly a number is no name of anybody.</summary>
    public static string Word() => string.Concat(Guid.NewGuid().ToString("N")[..12].Select(letter => char.IsAsciiDigit(letter) ? (char)('k' + letter - '0') : letter));

    /// <summary>One of the sixteen million addresses that this machine has for itself (RFC 1122).</summary>
    public static string Address() => new IPAddress([127, (byte)RandomNumberGenerator.GetInt32(1, 255), .. RandomNumberGenerator.GetBytes(1), (byte)RandomNumberGenerator.GetInt32(1, 255)]).ToString();

    /// <summary>A Dutch mobile number, as E.164.</summary>
    public static string Mobile() => $"+316{Interlocked.Increment(ref _mobile):D8}";

    public static string Email() => $"{Word()}@voorbeeld.nl";
}
